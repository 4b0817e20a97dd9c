/** The command that asks for predictions. */
@NullMarked
package io.breadthflow.cli.predict;

import org.jspecify.annotations.NullMarked;
