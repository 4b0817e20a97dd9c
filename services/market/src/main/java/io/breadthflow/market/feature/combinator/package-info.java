/** Features made of features: lagged, divided by the price, compared across the market. */
@NullMarked
package io.breadthflow.market.feature.combinator;

import org.jspecify.annotations.NullMarked;
