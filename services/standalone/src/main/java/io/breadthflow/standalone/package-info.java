/** TBD. */
@NullMarked
package io.breadthflow.standalone;

import org.jspecify.annotations.NullMarked;
