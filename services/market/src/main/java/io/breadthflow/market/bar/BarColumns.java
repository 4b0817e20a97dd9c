package io.breadthflow.market.bar;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntToLongFunction;

/**
 * Bars of one instrument as columns, oldest first: row {@code i} is the bar that closed at {@code eventTime(i)}.
 *
 * <p>Times are UTC microseconds since the epoch and strictly increasing. Prices are positive and already adjusted
 * (raw price × adjustment factor), volume is in units of the instrument and not negative. Accepted bars hold no NaN; a
 * feature must nevertheless follow its NaN policy, since a bar of another source may.
 *
 * <p>The arrays are not copied: whoever builds columns hands them over and writes to them no more.
 */
public final class BarColumns {

    private final int size;
    private final long[] eventTime;
    private final long[] availableAt;
    private final double[] open;
    private final double[] high;
    private final double[] low;
    private final double[] close;
    private final double[] volume;

    /** Columns of {@code times.size()} rows; throws {@link IllegalArgumentException} when a length differs. */
    public BarColumns(Times times, Prices prices, double[] volume) {
        this.size = times.event().length;
        this.eventTime = times.event();
        this.availableAt = times.available();
        this.open = sized(prices.open(), "open");
        this.high = sized(prices.high(), "high");
        this.low = sized(prices.low(), "low");
        this.close = sized(prices.close(), "close");
        this.volume = sized(volume, "volume");
        for (int i = 1; i < size; i++) {
            if (eventTime[i] <= eventTime[i - 1]) {
                throw new IllegalArgumentException("bar " + i + " closes at " + eventTime[i] + ", not after bar "
                        + (i - 1) + " at " + eventTime[i - 1]);
            }
        }
    }

    /** The bars of {@code raw}, whose prices have the decimals of {@code scale}: raw price times adjustment factor. */
    public static BarColumns adjusted(RawBars raw, PriceScale scale) {
        return new BarColumns(
                new Times(longs(raw, raw::eventTime), longs(raw, raw::availableAt)),
                new Prices(
                        prices(raw, raw::open, scale),
                        prices(raw, raw::high, scale),
                        prices(raw, raw::low, scale),
                        prices(raw, raw::close, scale)),
                doubles(raw, raw::volume));
    }

    private static long[] longs(RawBars raw, IntToLongFunction column) {
        long[] values = new long[raw.size()];
        Arrays.setAll(values, column);
        return values;
    }

    private static double[] doubles(RawBars raw, IntToLongFunction column) {
        double[] values = new double[raw.size()];
        Arrays.setAll(values, column::applyAsLong);
        return values;
    }

    private static double[] prices(RawBars raw, IntToLongFunction column, PriceScale scale) {
        double[] values = new double[raw.size()];
        Arrays.setAll(values, row -> scale.adjusted(column.applyAsLong(row), raw.adjustmentFactor(row)));
        return values;
    }

    private double[] sized(double[] column, String name) {
        if (column.length != size) {
            throw new IllegalArgumentException(name + " has " + column.length + " rows, the times have " + size);
        }
        return column;
    }

    /** Number of bars. */
    public int size() {
        return size;
    }

    /** When the bar closed, UTC microseconds. */
    public long eventTime(int row) {
        return eventTime[row];
    }

    /** When the bar could first have been known, UTC microseconds, never before its event time. */
    public long availableAt(int row) {
        return availableAt[row];
    }

    public double open(int row) {
        return open[row];
    }

    public double high(int row) {
        return high[row];
    }

    public double low(int row) {
        return low[row];
    }

    public double close(int row) {
        return close[row];
    }

    public double volume(int row) {
        return volume[row];
    }

    /** The first {@code rows} bars: what was known when the bar {@code rows - 1} closed. */
    public BarColumns head(int rows) {
        return slice(0, rows);
    }

    /** The bars {@code [from, to)}. */
    public BarColumns slice(int from, int to) {
        Objects.checkFromToIndex(from, to, size);
        return new BarColumns(
                new Times(Arrays.copyOfRange(eventTime, from, to), Arrays.copyOfRange(availableAt, from, to)),
                new Prices(
                        Arrays.copyOfRange(open, from, to),
                        Arrays.copyOfRange(high, from, to),
                        Arrays.copyOfRange(low, from, to),
                        Arrays.copyOfRange(close, from, to)),
                Arrays.copyOfRange(volume, from, to));
    }

    /** Event and availability times of the same rows, UTC microseconds. */
    @SuppressWarnings("ArrayRecordComponent") // a parameter object: its arrays go straight into the columns
    public record Times(long[] event, long[] available) {
        public Times {
            if (event.length != available.length) {
                throw new IllegalArgumentException(
                        event.length + " event times but " + available.length + " availability times");
            }
        }
    }

    /** Adjusted prices of the same rows. */
    @SuppressWarnings("ArrayRecordComponent") // a parameter object: its arrays go straight into the columns
    public record Prices(double[] open, double[] high, double[] low, double[] close) {}
}
