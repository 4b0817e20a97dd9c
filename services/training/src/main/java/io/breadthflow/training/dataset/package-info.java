/** Assembles the rows of a training run: pinned table versions, labels, and features joined to them by instrument and time. */
@NullMarked
package io.breadthflow.training.dataset;

import org.jspecify.annotations.NullMarked;
