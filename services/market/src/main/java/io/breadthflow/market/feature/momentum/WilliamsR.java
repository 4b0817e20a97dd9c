package io.breadthflow.market.feature.momentum;

import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.feature.FeatureId;
import io.breadthflow.market.feature.SeriesFeature;
import io.breadthflow.market.feature.SeriesFold;
import io.breadthflow.market.feature.StateReader;
import io.breadthflow.market.feature.StateWriter;
import io.breadthflow.market.feature.fold.Finite;
import io.breadthflow.market.feature.fold.Lengths;
import io.breadthflow.market.feature.fold.Window;

/**
 * Williams %R: −100 · (highest high − close) / (highest high − lowest low) over a window, between −100 (at the low) and 0
 * (at the high); NaN for a window without range (TA-Lib WILLR, which gives 0 there).
 *
 * @param length number of bars
 */
public record WilliamsR(int length) implements SeriesFeature {

    public WilliamsR {
        Lengths.require(1, length);
    }

    @Override
    public FeatureId id() {
        return new FeatureId("williams_r_" + length, 1);
    }

    @Override
    public int warmUp() {
        return length - 1;
    }

    @Override
    public SeriesFold start() {
        return new Fold(new Window(length), new Window(length));
    }

    private record Fold(Window highs, Window lows) implements SeriesFold {

        @Override
        public void update(BarColumns bars, int row, double[] out, int at) {
            highs.push(bars.high(row));
            lows.push(bars.low(row));
            double highest = highs.maximum();
            out[at] = Finite.orNaN(-100 * Finite.ratio(highest - bars.close(row), highest - lows.minimum()));
        }

        @Override
        public void save(StateWriter writer) {
            highs.save(writer);
            lows.save(writer);
        }

        @Override
        public void restore(StateReader reader) {
            highs.restore(reader);
            lows.restore(reader);
        }
    }
}
