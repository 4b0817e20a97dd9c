/** Feature sets as training and serving find them. */
@NullMarked
package io.breadthflow.platform.featureset;

import org.jspecify.annotations.NullMarked;
