/** Training runs: what they came from, their walk-forward evaluation, their model, and the record of all three. */
@NullMarked
package io.breadthflow.training.run;

import org.jspecify.annotations.NullMarked;
