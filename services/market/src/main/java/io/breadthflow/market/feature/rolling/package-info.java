/** Mean, deviation and extremes of the close over a window, in units of the price. */
@NullMarked
package io.breadthflow.market.feature.rolling;

import org.jspecify.annotations.NullMarked;
