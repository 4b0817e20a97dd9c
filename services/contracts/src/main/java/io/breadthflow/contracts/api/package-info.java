/** Bodies of the REST API, used by services and by the command line. */
@NullMarked
package io.breadthflow.contracts.api;

import org.jspecify.annotations.NullMarked;
