/** Values worked out by hand. */
@NullMarked
package io.breadthflow.market.feature.volatility;

import org.jspecify.annotations.NullMarked;
