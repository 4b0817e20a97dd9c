package io.breadthflow.market.feature.volatility;

import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.feature.FeatureId;
import io.breadthflow.market.feature.SeriesFeature;
import io.breadthflow.market.feature.SeriesFold;
import io.breadthflow.market.feature.StateReader;
import io.breadthflow.market.feature.StateWriter;
import io.breadthflow.market.feature.fold.Finite;
import io.breadthflow.market.feature.fold.Lengths;
import io.breadthflow.market.feature.fold.Window;
import java.util.List;

/**
 * Bollinger bands of the close: mean plus and minus two population standard deviations, in units of the price (TA-Lib
 * BBANDS, whose own running sums lose digits at high prices). Outputs: upper, middle, lower.
 *
 * @param length number of bars
 */
public record BollingerBands(int length) implements SeriesFeature {

    private static final double DEVIATIONS = 2;

    public BollingerBands {
        Lengths.require(2, length);
    }

    @Override
    public FeatureId id() {
        return new FeatureId("bollinger_bands_" + length, 1);
    }

    @Override
    public List<String> outputs() {
        return List.of("bollinger_upper_" + length, "bollinger_middle_" + length, "bollinger_lower_" + length);
    }

    @Override
    public int warmUp() {
        return length - 1;
    }

    @Override
    public SeriesFold start() {
        return new Fold(new Window(length));
    }

    private record Fold(Window window) implements SeriesFold {

        @Override
        public void update(BarColumns bars, int row, double[] out, int at) {
            window.push(bars.close(row));
            double middle = window.mean();
            double distance = DEVIATIONS * window.deviation();
            out[at] = Finite.orNaN(middle + distance);
            out[at + 1] = Finite.orNaN(middle);
            out[at + 2] = Finite.orNaN(middle - distance);
        }

        @Override
        public void save(StateWriter writer) {
            window.save(writer);
        }

        @Override
        public void restore(StateReader reader) {
            window.restore(reader);
        }
    }
}
