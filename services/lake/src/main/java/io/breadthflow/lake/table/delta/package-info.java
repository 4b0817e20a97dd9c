/**
 * The Delta log through Delta Kernel: the only rooms that know Kernel, and its internal packages in particular. Reading
 * and commits stand on one view of a table, {@code kernel}.
 */
@NullMarked
package io.breadthflow.lake.table.delta;

import org.jspecify.annotations.NullMarked;
