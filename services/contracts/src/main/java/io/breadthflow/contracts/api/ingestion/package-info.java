/** Bodies of the REST API of ingestion. */
@NullMarked
package io.breadthflow.contracts.api.ingestion;

import org.jspecify.annotations.NullMarked;
