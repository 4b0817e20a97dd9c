/** Training jobs: label, evaluate, train and register, on either engine; and the API of runs. */
@NullMarked
package io.breadthflow.training.run;

import org.jspecify.annotations.NullMarked;
