/** The command that validates a table. */
@NullMarked
package io.breadthflow.cli.validation;

import org.jspecify.annotations.NullMarked;
