/** Volatility features: realised and range volatility, true range, Bollinger bands. */
@NullMarked
package io.breadthflow.market.feature.volatility;

import org.jspecify.annotations.NullMarked;
