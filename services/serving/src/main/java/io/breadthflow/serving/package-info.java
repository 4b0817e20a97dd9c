/** TBD. */
@NullMarked
package io.breadthflow.serving;

import org.jspecify.annotations.NullMarked;
