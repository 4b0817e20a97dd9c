/** Metadata that two services read: datasets, feature sets, models, published vectors. */
@NullMarked
package io.breadthflow.platform.metadata;

import org.jspecify.annotations.NullMarked;
