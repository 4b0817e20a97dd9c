/** Bars as columns. */
@NullMarked
package io.breadthflow.market.bar;

import org.jspecify.annotations.NullMarked;
