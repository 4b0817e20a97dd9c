/** Versions of a table and the rows in them. */
@NullMarked
package io.breadthflow.lake.table.delta.read;

import org.jspecify.annotations.NullMarked;
