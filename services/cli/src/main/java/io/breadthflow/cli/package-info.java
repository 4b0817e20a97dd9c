/** The breadthflow command: a small REST client and the launcher of a standalone instance. */
@NullMarked
package io.breadthflow.cli;

import org.jspecify.annotations.NullMarked;
