package io.breadthflow.market.bar;

/**
 * Bars of one instrument as they are stored, oldest first: unscaled prices, not adjusted. Times are UTC microseconds.
 * {@link BarColumns#adjusted} makes of them what features and labels see.
 */
public interface RawBars {

    /** Number of bars. */
    int size();

    long eventTime(int row);

    long availableAt(int row);

    long open(int row);

    long high(int row);

    long low(int row);

    long close(int row);

    long volume(int row);

    /** Adjusted price = price times this. */
    double adjustmentFactor(int row);
}
