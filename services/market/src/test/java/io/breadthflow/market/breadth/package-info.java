/** Values worked out by hand. */
@NullMarked
package io.breadthflow.market.breadth;

import org.jspecify.annotations.NullMarked;
