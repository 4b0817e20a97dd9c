/** The call of the command: what was asked of all of its subcommands, and the status it ends with. */
@NullMarked
package io.breadthflow.cli.invocation;

import org.jspecify.annotations.NullMarked;
