/** Bodies of the REST API of tables and their validation. */
@NullMarked
package io.breadthflow.contracts.api.table;

import org.jspecify.annotations.NullMarked;
