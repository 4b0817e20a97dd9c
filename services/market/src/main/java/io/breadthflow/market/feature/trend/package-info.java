/** Trend features, the price against its own past: exponential averages, MACD, distance from extremes. */
@NullMarked
package io.breadthflow.market.feature.trend;

import org.jspecify.annotations.NullMarked;
