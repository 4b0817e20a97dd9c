/** The commands about tables of the lake. */
@NullMarked
package io.breadthflow.cli.table;

import org.jspecify.annotations.NullMarked;
