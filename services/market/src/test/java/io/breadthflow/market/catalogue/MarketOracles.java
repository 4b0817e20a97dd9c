package io.breadthflow.market.catalogue;

import io.breadthflow.market.catalogue.SeriesOracles.Columns;
import io.breadthflow.market.testing.Panel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;

/**
 * Every market feature once more, computed plainly from its definition over whole panels. Ranks and means take the values
 * of the series oracles.
 */
final class MarketOracles {

    /** One output, {@code [time][instrument]}; NaN where an instrument has no bar. */
    interface Oracle {
        double[][] of(Panel panel);
    }

    private static final Map<String, Oracle> ORACLES = new HashMap<>();

    static {
        for (String name : List.of(
                "return_1",
                "return_5",
                "return_20",
                "realised_volatility_20",
                "realised_volatility_60",
                "realised_volatility_120",
                "parkinson_20",
                "atr_14_per_price",
                "dollar_volume_20",
                "volume_z_20")) {
            ORACLES.put("rank_" + name, panel -> ranks(across(panel, name)));
        }
        ORACLES.put("market_return_1", panel -> means(panel, across(panel, "return_1")));
        ORACLES.put("advance_ratio", panel -> market(panel, MarketOracles::advanceRatio));
        ORACLES.put("advance_decline_line", panel -> market(panel, (p, at) -> sum(netAdvances(p, at))));
        ORACLES.put("mcclellan_oscillator", panel -> market(panel, MarketOracles::oscillator));
        ORACLES.put("mcclellan_summation", panel -> market(panel, MarketOracles::summation));
        ORACLES.put("zweig_breadth", panel -> market(panel, (p, at) -> weighted(advanceRatios(p, at), 2.0 / 11)));
        ORACLES.put("share_above_mean_50", panel -> market(panel, MarketOracles::shareAboveMean));
    }

    private MarketOracles() {}

    static Optional<Oracle> find(String feature) {
        return Optional.ofNullable(ORACLES.get(feature));
    }

    private static double[][] across(Panel panel, String series) {
        double[][] values = new double[panel.size()][panel.instruments()];
        for (int instrument = 0; instrument < panel.instruments(); instrument++) {
            double[] own = SeriesOracles.find(series).orElseThrow().of(Columns.of(panel.bars(instrument)))[0];
            for (int at = 0; at < panel.size(); at++) {
                int row = panel.row(at, instrument);
                values[at][instrument] = row < 0 ? Double.NaN : own[row];
            }
        }
        return values;
    }

    private static double[][] ranks(double[][] values) {
        return Arrays.stream(values)
                .map(now -> Arrays.stream(now).map(value -> rank(value, now)).toArray())
                .toArray(double[][]::new);
    }

    private static double rank(double value, double[] all) {
        double[] defined =
                Arrays.stream(all).filter(other -> !Double.isNaN(other)).toArray();
        long smaller = Arrays.stream(defined).filter(other -> other < value).count();
        long equal = Arrays.stream(defined).filter(other -> other == value).count();
        return Double.isNaN(value) ? Double.NaN : (smaller + (equal + 1) / 2.0) / defined.length;
    }

    private static double[][] means(Panel panel, double[][] values) {
        return market(
                panel,
                (p, at) -> Arrays.stream(values[at])
                        .filter(value -> !Double.isNaN(value))
                        .average()
                        .orElse(Double.NaN));
    }

    private static double[][] market(Panel panel, ToDoubleBiFunction<Panel, Integer> value) {
        double[][] values = new double[panel.size()][panel.instruments()];
        for (int at = 0; at < panel.size(); at++) {
            double now = value.applyAsDouble(panel, at);
            for (int instrument = 0; instrument < panel.instruments(); instrument++) {
                values[at][instrument] = panel.row(at, instrument) < 0 ? Double.NaN : now;
            }
        }
        return values;
    }

    /** Instruments that rose (index 0), fell (1), stood still (2) since their own last bar. */
    private static int[] moves(Panel panel, int at) {
        int[] moves = new int[3];
        for (int instrument = 0; instrument < panel.instruments(); instrument++) {
            int row = panel.row(at, instrument);
            if (row > 0) {
                double now = panel.bars(instrument).close(row);
                double before = panel.bars(instrument).close(row - 1);
                moves[now > before ? 0 : now < before ? 1 : 2]++;
            }
        }
        return moves;
    }

    private static double advanceRatio(Panel panel, int at) {
        int[] moves = moves(panel, at);
        return moves[0] + moves[1] == 0 ? Double.NaN : (double) moves[0] / (moves[0] + moves[1]);
    }

    /** A − D at all event times up to {@code at}; empty where nothing could be compared at {@code at}. */
    private static double[] netAdvances(Panel panel, int at) {
        if (Arrays.stream(moves(panel, at)).sum() == 0) {
            return new double[0];
        }
        double[] net = new double[at + 1];
        for (int t = 0; t <= at; t++) {
            int[] moves = moves(panel, t);
            net[t] = moves[0] - moves[1];
        }
        return net;
    }

    private static double sum(double[] values) {
        return values.length == 0 ? Double.NaN : Arrays.stream(values).sum();
    }

    /** A / (A + D) where defined, up to {@code at}; empty where it is not defined at {@code at}. */
    private static double[] advanceRatios(Panel panel, int at) {
        List<Double> ratios = new ArrayList<>();
        for (int t = 0; t <= at; t++) {
            double ratio = advanceRatio(panel, t);
            if (!Double.isNaN(ratio)) {
                ratios.add(ratio);
            } else if (t == at) {
                return new double[0];
            }
        }
        return ratios.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Closed form of the exponential average seeded by the first value. */
    private static double weighted(double[] values, double weight) {
        if (values.length == 0) {
            return Double.NaN;
        }
        int last = values.length - 1;
        double average = values[0] * Math.pow(1 - weight, last);
        for (int i = 1; i <= last; i++) {
            average += weight * Math.pow(1 - weight, last - i) * values[i];
        }
        return average;
    }

    private static double oscillator(Panel panel, int at) {
        double[] adjusted = Arrays.stream(advanceRatios(panel, at))
                .map(ratio -> 1000 * (2 * ratio - 1))
                .toArray();
        return weighted(adjusted, 0.10) - weighted(adjusted, 0.05);
    }

    private static double summation(Panel panel, int at) {
        if (Double.isNaN(oscillator(panel, at))) {
            return Double.NaN;
        }
        double sum = 0;
        for (int t = 0; t <= at; t++) {
            double value = oscillator(panel, t);
            sum += Double.isNaN(value) ? 0 : value;
        }
        return sum;
    }

    private static double shareAboveMean(Panel panel, int at) {
        double above = 0;
        int counted = 0;
        for (int instrument = 0; instrument < panel.instruments(); instrument++) {
            int row = panel.row(at, instrument);
            if (row >= 49) {
                double[] closes = Columns.of(panel.bars(instrument)).close();
                above += closes[row] > Exact.mean(Arrays.copyOfRange(closes, row - 49, row + 1)) ? 1 : 0;
                counted++;
            }
        }
        return counted == 0 ? Double.NaN : above / counted;
    }
}
