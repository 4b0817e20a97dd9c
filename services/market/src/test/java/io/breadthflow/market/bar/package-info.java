/** Values worked out by hand. */
@NullMarked
package io.breadthflow.market.bar;

import org.jspecify.annotations.NullMarked;
