/** Tables as Kernel sees them: their logs and files in a store, their specs as schemas, their values as text. */
@NullMarked
package io.breadthflow.lake.table.delta.kernel;

import org.jspecify.annotations.NullMarked;
