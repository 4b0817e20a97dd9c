package io.breadthflow.market.feature.fold;

import io.breadthflow.market.bar.BarColumns;

/** Statistic of a window and of the bar that came in last: a pure function of both. */
@FunctionalInterface
public interface WindowStatistic {

    double of(Window window, BarColumns bars, int row);
}
