/** TBD. */
@NullMarked
package io.breadthflow.cli;

import org.jspecify.annotations.NullMarked;
