/** The feature sets this service knows, each addressed by the hash of its definition. */
@NullMarked
package io.breadthflow.features.featureset;

import org.jspecify.annotations.NullMarked;
