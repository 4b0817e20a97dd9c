/** TBD. */
@NullMarked
package io.breadthflow.training;

import org.jspecify.annotations.NullMarked;
