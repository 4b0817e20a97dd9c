/** The command that looks for what is wrong. */
@NullMarked
package io.breadthflow.cli.doctor;

import org.jspecify.annotations.NullMarked;
