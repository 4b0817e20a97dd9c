/** Walk-forward evaluation of runs: folds, predictions out of sample, scores, and the alarm on scores too good. */
@NullMarked
package io.breadthflow.training.evaluation;

import org.jspecify.annotations.NullMarked;
