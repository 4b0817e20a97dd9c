package io.breadthflow.market.feature.trend;

import io.breadthflow.market.feature.FeatureId;
import io.breadthflow.market.feature.Memory;
import io.breadthflow.market.feature.SeriesFeature;
import io.breadthflow.market.feature.SeriesFold;
import io.breadthflow.market.feature.fold.Lengths;
import java.util.List;

/**
 * Moving average convergence divergence of the close, in units of the price (TA-Lib MACD). Outputs: the line (fast less
 * slow average), its signal (average of the line), the histogram (line less signal).
 *
 * <p>Both averages start at bar {@code slow − 1}, as in TA-Lib: the fast one is seeded by the last {@code fast} of the
 * first {@code slow} closes, not by the very first ones. All outputs begin where the signal does.
 *
 * @param fast period of the fast average, below {@code slow}
 * @param slow period of the slow average
 * @param signal period of the signal
 */
public record Macd(int fast, int slow, int signal) implements SeriesFeature {

    public Macd {
        Lengths.require(1, fast);
        Lengths.require(1, signal);
        if (fast >= slow) {
            throw new IllegalArgumentException("the fast period " + fast + " is not below the slow one " + slow);
        }
    }

    @Override
    public FeatureId id() {
        return new FeatureId("macd" + parameters(), 1);
    }

    @Override
    public List<String> outputs() {
        return List.of("macd_line" + parameters(), "macd_signal" + parameters(), "macd_histogram" + parameters());
    }

    @Override
    public Memory memory() {
        return Memory.RECURSIVE;
    }

    @Override
    public int warmUp() {
        return slow + signal - 2;
    }

    @Override
    public SeriesFold start() {
        return new MacdFold(this);
    }

    private String parameters() {
        return "_" + fast + "_" + slow + "_" + signal;
    }
}
