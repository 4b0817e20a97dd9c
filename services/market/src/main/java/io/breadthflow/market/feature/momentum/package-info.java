/** Momentum features: returns, gaps, RSI, Williams %R. */
@NullMarked
package io.breadthflow.market.feature.momentum;

import org.jspecify.annotations.NullMarked;
