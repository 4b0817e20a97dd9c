/** What every Delta table holds, who writes it and in which order. */
@NullMarked
package io.breadthflow.contracts.table;

import org.jspecify.annotations.NullMarked;
