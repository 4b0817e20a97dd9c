package io.breadthflow.market.feature.fold;

import io.breadthflow.market.feature.StateReader;
import io.breadthflow.market.feature.StateWriter;
import java.util.Arrays;

/**
 * The last values of a series. Every statistic is computed anew over the content, from the oldest value to the newest:
 * it is a pure function of the window, so that no NaN and no rounding error outlives the value it came from, and a
 * restored window gives the same bits.
 *
 * <p>A window starts full of NaN. While fewer than {@link #length()} values have come in, or while one of them is NaN,
 * every statistic over the whole window is NaN.
 *
 * <p>Moments are taken of differences from the oldest value, so that a window of equal values has a deviation of exactly
 * zero and a price far from zero loses no digits.
 */
public final class Window {

    private final double[] values;
    private int oldest;

    /** A window of {@code length} values, at least 1. */
    public Window(int length) {
        Lengths.require(1, length);
        this.values = new double[length];
        Arrays.fill(values, Double.NaN);
    }

    /** Number of values in the window. */
    public int length() {
        return values.length;
    }

    /** Takes {@code value} in and lets the oldest go. */
    public void push(double value) {
        values[oldest] = value;
        oldest = oldest + 1 == values.length ? 0 : oldest + 1;
    }

    /** The value that the next {@link #push} lets go. */
    public double oldest() {
        return values[oldest];
    }

    /** The value of the last {@link #push}. */
    public double newest() {
        return values[oldest == 0 ? values.length - 1 : oldest - 1];
    }

    /** Arithmetic mean. */
    public double mean() {
        double origin = oldest();
        return origin + meanDifference(origin);
    }

    /** Population standard deviation: divisor {@code length()}, exactly 0 for equal values. */
    public double deviation() {
        double origin = oldest();
        return Math.sqrt(squares(origin, meanDifference(origin)) / values.length);
    }

    /** Sample standard deviation: divisor {@code length() - 1}; NaN for a window of one value. */
    public double sampleDeviation() {
        double origin = oldest();
        return Math.sqrt(squares(origin, meanDifference(origin)) / (values.length - 1));
    }

    /** The newest value less the mean, in population deviations; NaN where all values are equal. */
    public double zScore() {
        double origin = oldest();
        double mean = meanDifference(origin);
        double deviation = Math.sqrt(squares(origin, mean) / values.length);
        return Finite.ratio(newest() - origin - mean, deviation);
    }

    /** The smallest value. */
    public double minimum() {
        double minimum = Double.POSITIVE_INFINITY;
        for (double value : values) {
            minimum = Math.min(minimum, value);
        }
        return minimum;
    }

    /** The largest value. */
    public double maximum() {
        double maximum = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            maximum = Math.max(maximum, value);
        }
        return maximum;
    }

    private double meanDifference(double origin) {
        double sum = 0;
        for (int i = oldest; i < values.length; i++) {
            sum += values[i] - origin;
        }
        for (int i = 0; i < oldest; i++) {
            sum += values[i] - origin;
        }
        return sum / values.length;
    }

    private double squares(double origin, double mean) {
        double sum = 0;
        for (int i = oldest; i < values.length; i++) {
            double difference = values[i] - origin - mean;
            sum += difference * difference;
        }
        for (int i = 0; i < oldest; i++) {
            double difference = values[i] - origin - mean;
            sum += difference * difference;
        }
        return sum;
    }

    /** Writes the values, oldest first: the same content is the same state, whatever came before it. */
    public void save(StateWriter writer) {
        writer.writeInt(values.length);
        for (int i = 0; i < values.length; i++) {
            writer.writeDouble(values[(oldest + i) % values.length]);
        }
    }

    /** Takes the content of a window of the same length; any other length is an {@link IllegalArgumentException}. */
    public void restore(StateReader reader) {
        int length = reader.readInt();
        if (length != values.length) {
            throw new IllegalArgumentException("state holds a window of " + length + " values, this one has "
                    + values.length + ": it belongs to another definition");
        }
        for (int i = 0; i < length; i++) {
            values[i] = reader.readDouble();
        }
        oldest = 0;
    }
}
