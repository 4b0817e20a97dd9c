package io.breadthflow.market.feature.fold;

import io.breadthflow.market.feature.StateReader;
import io.breadthflow.market.feature.StateWriter;

/**
 * A recursive average that starts from the mean of its first values: {@code average += (value − average) · weight}, in
 * the order of operations of TA-Lib's {@code TA_INT_EMA}. Values must be finite; whoever feeds it skips others.
 */
public final class ExponentialAverage {

    private final int seedLength;
    private final double weight;
    private int count;
    private double average;

    private ExponentialAverage(int seedLength, double weight) {
        Lengths.require(1, seedLength);
        this.seedLength = seedLength;
        this.weight = weight;
    }

    /** The EMA of {@code period} values: weight 2 / (period + 1), seeded by the mean of the first {@code period}. */
    public static ExponentialAverage ofPeriod(int period) {
        return new ExponentialAverage(period, 2.0 / (period + 1));
    }

    /** The average of breadth tradition: weight {@code alpha}, seeded by the first value. */
    public static ExponentialAverage ofWeight(double alpha) {
        return new ExponentialAverage(1, alpha);
    }

    /** Takes {@code value} and returns the average, NaN while it is still being seeded. */
    public double add(double value) {
        if (count < seedLength) {
            count++;
            average += value;
            if (count == seedLength) {
                average /= seedLength;
            }
        } else {
            average = (value - average) * weight + average;
        }
        return value();
    }

    /** The average after the last value, NaN while it is still being seeded. */
    public double value() {
        return count < seedLength ? Double.NaN : average;
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
