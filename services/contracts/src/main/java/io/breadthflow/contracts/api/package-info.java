/** Bodies that every service of the REST API shares; each service has a room of its own below. */
@NullMarked
package io.breadthflow.contracts.api;

import org.jspecify.annotations.NullMarked;
