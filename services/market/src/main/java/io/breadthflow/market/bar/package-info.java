/** Bars as columns, what a bar is, and how stored prices become the prices that are computed with. */
@NullMarked
package io.breadthflow.market.bar;

import org.jspecify.annotations.NullMarked;
