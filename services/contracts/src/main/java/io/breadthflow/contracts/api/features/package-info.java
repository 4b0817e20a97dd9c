/** Bodies of the REST API of feature tables and their latest vectors. */
@NullMarked
package io.breadthflow.contracts.api.features;

import org.jspecify.annotations.NullMarked;
