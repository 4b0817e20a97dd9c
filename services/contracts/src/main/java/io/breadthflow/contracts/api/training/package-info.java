/** Bodies of the REST API of runs and models. */
@NullMarked
package io.breadthflow.contracts.api.training;

import org.jspecify.annotations.NullMarked;
