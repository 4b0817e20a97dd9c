package io.breadthflow.market.catalogue;

import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.testing.Bars;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;

/**
 * Every series feature once more, computed plainly from its definition over whole arrays: no folds, no windows, no state,
 * no recursion. By name of the feature, so that the contract test can demand one for each entry of the catalogue.
 */
final class SeriesOracles {

    /** All outputs of a feature over bars, {@code [output][row]}. */
    interface Oracle {
        double[][] of(Columns bars);
    }

    /** Bars as arrays. */
    @SuppressWarnings("ArrayRecordComponent") // read by oracles only
    record Columns(double[] open, double[] high, double[] low, double[] close, double[] volume) {

        static Columns of(BarColumns bars) {
            double[][] columns = Bars.columns(bars);
            return new Columns(columns[0], columns[1], columns[2], columns[3], columns[4]);
        }

        int rows() {
            return close.length;
        }

        double[] money() {
            return byRow(this, 0, t -> close[t] * volume[t]);
        }

        double[] logReturns() {
            return byRow(this, 1, t -> Math.log(close[t] / close[t - 1]));
        }

        double[] trueRanges() {
            return byRow(this, 1, t -> Math.max(high[t], close[t - 1]) - Math.min(low[t], close[t - 1]));
        }
    }

    private static final Map<String, Oracle> ORACLES = new HashMap<>();

    static {
        for (int n : new int[] {1, 2, 5, 10, 20, 60, 120}) {
            one("return_" + n, bars -> byRow(bars, n, t -> bars.close()[t] / bars.close()[t - n] - 1));
        }
        one("log_return_1", bars -> bars.logReturns());
        lagged("return_1", 1);
        lagged("return_1", 2);
        one("gap", bars -> byRow(bars, 1, t -> bars.open()[t] / bars.close()[t - 1] - 1));
        one("close_location", bars -> byRow(bars, 0, t -> (bars.close()[t] - bars.low()[t]) / range(bars, t)));
        one("high_low_range", bars -> byRow(bars, 0, t -> range(bars, t) / bars.close()[t]));
        one("rsi_14", bars -> relativeStrength(bars, 14));
        one("williams_r_14", bars -> williamsR(bars, 14));
        one("ema_12", bars -> exponential(bars.close(), 0, 12));
        for (int n : new int[] {20, 50}) {
            one("price_to_ema_" + n, bars -> {
                double[] mean = exponential(bars.close(), 0, n);
                return byRow(bars, 0, t -> bars.close()[t] / mean[t] - 1);
            });
        }
        one(
                "price_to_mean_50",
                bars -> byRow(bars, 49, t -> bars.close()[t] / Exact.mean(last(bars.close(), t, 50)) - 1));
        ORACLES.put("macd_12_26_9", SeriesOracles::macd);
        perPrice("macd_line_12_26_9", bars -> macd(bars)[0]);
        perPrice("macd_histogram_12_26_9", bars -> macd(bars)[2]);
        one("atr_14", bars -> wilder(bars.trueRanges(), 1, 14));
        perPrice("atr_14", bars -> wilder(bars.trueRanges(), 1, 14));
        one("distance_from_high_60", bars -> byRow(bars, 59, t -> bars.close()[t] / highest(bars.high(), t, 60) - 1));
        one("distance_from_low_60", bars -> byRow(bars, 59, t -> bars.close()[t] / lowest(bars.low(), t, 60) - 1));
        one("mean_20", bars -> windowed(bars.close(), 19, 20, Exact::mean));
        one("deviation_20", bars -> windowed(bars.close(), 19, 20, window -> Exact.deviation(window, 0)));
        one("minimum_20", bars -> byRow(bars, 19, t -> lowest(bars.close(), t, 20)));
        one("maximum_20", bars -> byRow(bars, 19, t -> highest(bars.close(), t, 20)));
        one("bollinger_z_20", bars -> windowed(bars.close(), 19, 20, Exact::zOfLast));
        one("bollinger_percent_b_20", SeriesOracles::percentB);
        one("bollinger_width_20", SeriesOracles::bandWidth);
        ORACLES.put("bollinger_bands_20", SeriesOracles::bands);
        for (int n : new int[] {5, 10, 20, 60, 120}) {
            one(
                    "realised_volatility_" + n,
                    bars -> windowed(bars.logReturns(), n, n, window -> Exact.deviation(window, 1)));
        }
        for (int n : new int[] {20, 60}) {
            one("parkinson_" + n, bars -> windowed(squaredLogRanges(bars), n - 1, n, SeriesOracles::parkinson));
        }
        one("volume_z_20", bars -> windowed(bars.volume(), 19, 20, Exact::zOfLast));
        one(
                "volume_to_mean_20",
                bars -> windowed(bars.volume(), 19, 20, window -> window[window.length - 1] / Exact.mean(window)));
        one("dollar_volume_20", bars -> windowed(bars.money(), 19, 20, Exact::mean));
        one("illiquidity_20", SeriesOracles::illiquidity);
    }

    private SeriesOracles() {}

    static Optional<Oracle> find(String feature) {
        return Optional.ofNullable(ORACLES.get(feature));
    }

    private static void one(String name, Function<Columns, double[]> oracle) {
        ORACLES.put(name, bars -> new double[][] {oracle.apply(bars)});
    }

    private static void lagged(String name, int lag) {
        Oracle inner = ORACLES.get(name);
        one(name + "_lag_" + lag, bars -> {
            double[] values = inner.of(bars)[0];
            return byRow(bars, lag, t -> values[t - lag]);
        });
    }

    private static void perPrice(String name, Function<Columns, double[]> oracle) {
        one(name + "_per_price", bars -> {
            double[] values = oracle.apply(bars);
            return byRow(bars, 0, t -> values[t] / bars.close()[t]);
        });
    }

    /** Value by row from row {@code first} on; what is not finite is NaN. */
    private static double[] byRow(Columns bars, int first, IntToDoubleFunction value) {
        return byRow(bars.rows(), first, value);
    }

    private static double[] byRow(int rows, int first, IntToDoubleFunction value) {
        double[] values = new double[rows];
        Arrays.fill(values, Double.NaN);
        for (int t = first; t < rows; t++) {
            double atRow = value.applyAsDouble(t);
            values[t] = Double.isFinite(atRow) ? atRow : Double.NaN;
        }
        return values;
    }

    private static double[] windowed(double[] values, int first, int n, ToDoubleFunction<double[]> statistic) {
        return byRow(values.length, first, t -> {
            double[] window = last(values, t, n);
            return Arrays.stream(window).allMatch(Double::isFinite) ? statistic.applyAsDouble(window) : Double.NaN;
        });
    }

    private static double[] last(double[] values, int t, int n) {
        return Arrays.copyOfRange(values, t - n + 1, t + 1);
    }

    private static double highest(double[] values, int t, int n) {
        return Arrays.stream(last(values, t, n)).max().orElseThrow();
    }

    private static double lowest(double[] values, int t, int n) {
        return Arrays.stream(last(values, t, n)).min().orElseThrow();
    }

    private static double range(Columns bars, int t) {
        return bars.high()[t] - bars.low()[t];
    }

    /** The closed form of an exponential average: all values since the seed, with weights that fall geometrically. */
    private static double[] geometric(double[] values, int first, int seedLength, double weight) {
        int seedRow = first + seedLength - 1;
        return byRow(values.length, seedRow, t -> {
            double seed = Arrays.stream(values, first, seedRow + 1).sum() / seedLength;
            double average = seed * Math.pow(1 - weight, t - seedRow);
            for (int s = seedRow + 1; s <= t; s++) {
                average += weight * Math.pow(1 - weight, t - s) * values[s];
            }
            return average;
        });
    }

    private static double[] exponential(double[] values, int first, int period) {
        return geometric(values, first, period, 2.0 / (period + 1));
    }

    private static double[] wilder(double[] values, int first, int period) {
        return geometric(values, first, period, 1.0 / period);
    }

    private static double[][] macd(Columns bars) {
        double[] fast = exponential(bars.close(), 14, 12);
        double[] slow = exponential(bars.close(), 0, 26);
        double[] line = byRow(bars, 25, t -> fast[t] - slow[t]);
        double[] signal = exponential(line, 25, 9);
        return new double[][] {byRow(bars, 33, t -> line[t]), signal, byRow(bars, 33, t -> line[t] - signal[t])};
    }

    private static double[] relativeStrength(Columns bars, int period) {
        double[] close = bars.close();
        double[] gains = wilder(byRow(bars, 1, t -> Math.max(close[t] - close[t - 1], 0)), 1, period);
        double[] losses = wilder(byRow(bars, 1, t -> Math.max(close[t - 1] - close[t], 0)), 1, period);
        return byRow(bars, period, t -> gains[t] == 0 && losses[t] == 0 ? 0 : 100 - 100 / (1 + gains[t] / losses[t]));
    }

    private static double[] williamsR(Columns bars, int n) {
        return byRow(bars, n - 1, t -> {
            double top = highest(bars.high(), t, n);
            return (bars.close()[t] - top) / (top - lowest(bars.low(), t, n)) * 100;
        });
    }

    private static double[][] bands(Columns bars) {
        double[] middle = windowed(bars.close(), 19, 20, Exact::mean);
        double[] deviation = windowed(bars.close(), 19, 20, window -> Exact.deviation(window, 0));
        return new double[][] {
            byRow(bars, 19, t -> middle[t] + 2 * deviation[t]),
            middle,
            byRow(bars, 19, t -> middle[t] - 2 * deviation[t])
        };
    }

    private static double[] percentB(Columns bars) {
        double[][] bands = bands(bars);
        double[] deviation = windowed(bars.close(), 19, 20, window -> Exact.deviation(window, 0));
        return byRow(
                bars,
                19,
                t -> deviation[t] == 0 ? Double.NaN : (bars.close()[t] - bands[2][t]) / (bands[0][t] - bands[2][t]));
    }

    private static double[] bandWidth(Columns bars) {
        double[][] bands = bands(bars);
        return byRow(bars, 19, t -> (bands[0][t] - bands[2][t]) / bands[1][t]);
    }

    private static double[] squaredLogRanges(Columns bars) {
        return byRow(bars, 0, t -> Math.pow(Math.log(bars.high()[t]) - Math.log(bars.low()[t]), 2));
    }

    private static double parkinson(double[] squaredLogRanges) {
        double sum = Arrays.stream(squaredLogRanges).sum();
        return Math.sqrt(sum / (squaredLogRanges.length * 4 * Math.log(2)));
    }

    private static double[] illiquidity(Columns bars) {
        double[] close = bars.close();
        double[] money = bars.money();
        double[] impacts = byRow(bars, 1, t -> Math.abs(close[t] / close[t - 1] - 1) / money[t]);
        return windowed(impacts, 20, 20, Exact::mean);
    }
}
