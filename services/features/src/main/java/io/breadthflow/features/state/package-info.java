/** Folds with what they remember, and the table that keeps it beside the feature table version it belongs to. */
@NullMarked
package io.breadthflow.features.state;

import org.jspecify.annotations.NullMarked;
