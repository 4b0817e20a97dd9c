/** TBD. */
@NullMarked
package io.breadthflow.spark;

import org.jspecify.annotations.NullMarked;
