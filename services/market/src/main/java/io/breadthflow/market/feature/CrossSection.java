package io.breadthflow.market.feature;

import io.breadthflow.market.bar.BarColumns;

/**
 * All bars of one event time. Entry {@code i} of {@code size()} is the bar {@code row(i)} of {@code bars(i)}, of the
 * instrument that has number {@code member(i)} in the universe; entries come in ascending member order.
 */
public interface CrossSection {

    /** The event time of every bar here, UTC microseconds. */
    long eventTime();

    /** Number of instruments that have a bar now. */
    int size();

    /** Universe number of entry {@code i}; ascending in {@code i}. */
    int member(int i);

    BarColumns bars(int i);

    int row(int i);

    default double close(int i) {
        return bars(i).close(row(i));
    }

    default double volume(int i) {
        return bars(i).volume(row(i));
    }
}
