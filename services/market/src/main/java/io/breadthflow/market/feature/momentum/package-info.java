/** How far and how fast the price has moved: returns, gaps, RSI, Williams %R. */
@NullMarked
package io.breadthflow.market.feature.momentum;

import org.jspecify.annotations.NullMarked;
