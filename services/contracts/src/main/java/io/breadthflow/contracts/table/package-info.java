/** Specs of the Delta tables: columns, writers and orders. */
@NullMarked
package io.breadthflow.contracts.table;

import org.jspecify.annotations.NullMarked;
