package io.breadthflow.market.testing;

import io.breadthflow.market.bar.BarColumns;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Bars of tests: written out by hand, or random with a seed. One bar a day from day 0. */
public final class Bars {

    public static final long DAY_MICROS = 86_400_000_000L;

    private Bars() {}

    /** Bars that open, stay and close at {@code closes}, with a volume of 1. */
    public static BarColumns closing(double... closes) {
        double[] volume = new double[closes.length];
        Arrays.fill(volume, 1);
        return of(new double[][] {closes, closes, closes, closes, volume});
    }

    /** Bars from rows of open, high, low, close, volume. */
    public static BarColumns rows(double[]... rows) {
        double[][] columns = new double[5][rows.length];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < columns.length; column++) {
                columns[column][row] = rows[row][column];
            }
        }
        return of(columns);
    }

    /** Bars from columns open, high, low, close, volume. */
    public static BarColumns of(double[][] columns) {
        return at(columns, row -> row);
    }

    /** Bars from columns, row {@code i} on day {@code days(i)}. */
    public static BarColumns at(double[][] columns, IntUnaryOperator days) {
        long[] times = IntStream.range(0, columns[0].length)
                .mapToLong(row -> days.applyAsInt(row) * DAY_MICROS)
                .toArray();
        return new BarColumns(
                new BarColumns.Times(times, times),
                new BarColumns.Prices(columns[0], columns[1], columns[2], columns[3]),
                columns[4]);
    }

    /** The columns open, high, low, close, volume of {@code bars}, as a copy. */
    public static double[][] columns(BarColumns bars) {
        double[][] columns = new double[5][bars.size()];
        for (int row = 0; row < bars.size(); row++) {
            columns[0][row] = bars.open(row);
            columns[1][row] = bars.high(row);
            columns[2][row] = bars.low(row);
            columns[3][row] = bars.close(row);
            columns[4][row] = bars.volume(row);
        }
        return columns;
    }

    /** Only the rows that {@code keep} names, at their own times. */
    public static BarColumns select(BarColumns bars, int[] keep) {
        double[][] all = columns(bars);
        double[][] kept = new double[all.length][];
        for (int column = 0; column < all.length; column++) {
            double[] from = all[column];
            kept[column] = Arrays.stream(keep).mapToDouble(row -> from[row]).toArray();
        }
        return at(kept, row -> (int) (bars.eventTime(keep[row]) / DAY_MICROS));
    }

    /** {@code bars} with every column of {@code row} NaN. */
    public static BarColumns withNaN(BarColumns bars, int row) {
        double[][] columns = columns(bars);
        for (double[] column : columns) {
            column[row] = Double.NaN;
        }
        return of(columns);
    }

    /** A random walk with ranges around open and close and volumes that vary. */
    public static BarColumns randomWalk(long seed, int rows) {
        Random random = new Random(seed);
        double[][] columns = new double[5][rows];
        double close = 20 + 100 * random.nextDouble();
        for (int row = 0; row < rows; row++) {
            double open = close * Math.exp(0.005 * random.nextGaussian());
            close = open * Math.exp(0.02 * random.nextGaussian());
            columns[0][row] = open;
            columns[1][row] = Math.max(open, close) * (1.001 + 0.01 * random.nextDouble());
            columns[2][row] = Math.min(open, close) * (0.999 - 0.01 * random.nextDouble());
            columns[3][row] = close;
            columns[4][row] = 500 + random.nextInt(2_000);
        }
        return of(columns);
    }

    /** A price that never moves, and never any volume: 0.1 has no exact binary form. */
    public static BarColumns constant(int rows) {
        double[][] columns = new double[5][rows];
        for (int column = 0; column < 4; column++) {
            Arrays.fill(columns[column], 0.1);
        }
        return of(columns);
    }

    /** A random walk with stretches in which nothing is traded and the price stands still. */
    public static BarColumns halting(long seed, int rows) {
        double[][] columns = columns(randomWalk(seed, rows));
        for (int row = 1; row < rows; row++) {
            if (row % 90 > 50) {
                for (int column = 0; column < 4; column++) {
                    columns[column][row] = columns[3][row - 1];
                }
                columns[4][row] = 0;
            }
        }
        return of(columns);
    }

    /** A random walk that doubles or halves now and then. */
    public static BarColumns jumping(long seed, int rows) {
        double[][] columns = columns(randomWalk(seed, rows));
        Random random = new Random(seed);
        double factor = 1;
        for (int row = 0; row < rows; row++) {
            factor *= random.nextInt(40) == 0 ? (random.nextBoolean() ? 2 : 0.5) : 1;
            for (int column = 0; column < 4; column++) {
                columns[column][row] *= factor;
            }
        }
        return of(columns);
    }

    /** Values no market has: zeros, infinities, NaN, the largest and the smallest doubles. */
    public static BarColumns absurd(long seed, int rows) {
        double[] absurdities = {
            0, -0.0, Double.MAX_VALUE, Double.MIN_VALUE, Double.POSITIVE_INFINITY, Double.NaN, -1, 1e300, 1e-300
        };
        double[][] columns = columns(randomWalk(seed, rows));
        Random random = new Random(seed);
        for (double[] column : columns) {
            for (int row = 0; row < rows; row++) {
                if (random.nextInt(25) == 0) {
                    column[row] = absurdities[random.nextInt(absurdities.length)];
                }
            }
        }
        return of(columns);
    }
}
