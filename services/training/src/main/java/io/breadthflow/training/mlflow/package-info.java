/** Mirrors runs, models and aliases to an MLflow server, which stays optional: nothing here is ever read back. */
@NullMarked
package io.breadthflow.training.mlflow;

import org.jspecify.annotations.NullMarked;
