/** The Delta log through Delta Kernel; the only room that knows Kernel, and its internal packages in particular. */
@NullMarked
package io.breadthflow.lake.table.delta;

import org.jspecify.annotations.NullMarked;
