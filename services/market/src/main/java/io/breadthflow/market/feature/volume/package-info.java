/** Volume features: volume against its own past, money, illiquidity. */
@NullMarked
package io.breadthflow.market.feature.volume;

import org.jspecify.annotations.NullMarked;
