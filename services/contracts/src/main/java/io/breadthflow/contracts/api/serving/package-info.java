/** Bodies of the REST API of predictions. */
@NullMarked
package io.breadthflow.contracts.api.serving;

import org.jspecify.annotations.NullMarked;
