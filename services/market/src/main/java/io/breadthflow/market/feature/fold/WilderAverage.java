package io.breadthflow.market.feature.fold;

import io.breadthflow.market.feature.StateReader;
import io.breadthflow.market.feature.StateWriter;

/**
 * Wilder's smoothing: the mean of the first {@code period} values, then {@code (average · (period − 1) + value) / period}
 * (J. W. Wilder, New Concepts in Technical Trading Systems, 1978), in the order of operations of TA-Lib. Values must be
 * finite; whoever feeds it skips others.
 */
public final class WilderAverage {

    private final int period;
    private int count;
    private double average;

    /** An average over {@code period} values, at least 1. */
    public WilderAverage(int period) {
        Lengths.require(1, period);
        this.period = period;
    }

    /** Takes {@code value} and returns the average, NaN while it is still being seeded. */
    public double add(double value) {
        if (count < period) {
            count++;
            average += value;
            if (count == period) {
                average /= period;
            }
        } else {
            average = (average * (period - 1) + value) / period;
        }
        return count < period ? Double.NaN : average;
    }

    public void save(StateWriter writer) {
        writer.writeInt(count);
        writer.writeDouble(average);
    }

    public void restore(StateReader reader) {
        count = reader.readInt();
        average = reader.readDouble();
    }
}
