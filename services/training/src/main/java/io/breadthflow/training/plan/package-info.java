/** Plans runs: pinned inputs, the recipe, the engine and the build that together decide a model and its scores. */
@NullMarked
package io.breadthflow.training.plan;

import org.jspecify.annotations.NullMarked;
