/** Pipelines: stored documents of stages, checked when they are posted, whose stages are posted as others succeed. */
@NullMarked
package io.breadthflow.platform.pipeline;

import org.jspecify.annotations.NullMarked;
