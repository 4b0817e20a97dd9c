package io.breadthflow.market.feature.fold;

import io.breadthflow.market.bar.BarColumns;

/** Value that a bar adds to a window: a pure function of the bar and of the close before it. */
@FunctionalInterface
public interface BarValue {

    BarValue HIGH = (bars, row, previousClose) -> bars.high(row);
    BarValue LOW = (bars, row, previousClose) -> bars.low(row);
    BarValue CLOSE = (bars, row, previousClose) -> bars.close(row);
    BarValue VOLUME = (bars, row, previousClose) -> bars.volume(row);
    /** Close times volume: the money traded, as far as a bar knows it. */
    BarValue MONEY = (bars, row, previousClose) -> bars.close(row) * bars.volume(row);
    /** Natural logarithm of close over previous close. */
    BarValue LOG_RETURN = (bars, row, previousClose) -> Finite.logRatio(bars.close(row), previousClose);

    /** The value of bar {@code row}; {@code previousClose} is NaN for the first bar. */
    double of(BarColumns bars, int row, double previousClose);
}
