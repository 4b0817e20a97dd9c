/**
 * Cross-sections by event time: {@link io.breadthflow.market.section.MarketPass} walks the bars of all instruments, as an
 * engine feeds them, numbers newcomers, folds the market and says when each value could first have been known.
 */
@NullMarked
package io.breadthflow.market.section;

import org.jspecify.annotations.NullMarked;
