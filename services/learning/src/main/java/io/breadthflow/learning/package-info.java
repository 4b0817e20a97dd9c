/** TBD. */
@NullMarked
package io.breadthflow.learning;

import org.jspecify.annotations.NullMarked;
