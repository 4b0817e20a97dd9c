/** Delta tables: what is written from which input, and what a reader sees. */
@NullMarked
package io.breadthflow.lake.table;

import org.jspecify.annotations.NullMarked;
