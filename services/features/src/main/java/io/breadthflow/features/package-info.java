/** TBD. */
@NullMarked
package io.breadthflow.features;

import org.jspecify.annotations.NullMarked;
