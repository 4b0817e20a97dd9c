package io.breadthflow.market.feature.momentum;

import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.feature.FeatureId;
import io.breadthflow.market.feature.Memory;
import io.breadthflow.market.feature.SeriesFeature;
import io.breadthflow.market.feature.SeriesFold;
import io.breadthflow.market.feature.StateReader;
import io.breadthflow.market.feature.StateWriter;
import io.breadthflow.market.feature.fold.Finite;
import io.breadthflow.market.feature.fold.Lengths;
import io.breadthflow.market.feature.fold.WilderAverage;

/**
 * Relative strength index: 100 · g / (g + l) of Wilder's averages g of gains and l of losses of the close, between 0 and
 * 100; 0 while the price has never moved, as TA-Lib RSI gives it.
 *
 * @param period number of changes in the seed
 */
public record RelativeStrength(int period) implements SeriesFeature {

    public RelativeStrength {
        Lengths.require(1, period);
    }

    @Override
    public FeatureId id() {
        return new FeatureId("rsi_" + period, 1);
    }

    @Override
    public Memory memory() {
        return Memory.RECURSIVE;
    }

    @Override
    public int warmUp() {
        return period;
    }

    @Override
    public SeriesFold start() {
        return new Fold(new WilderAverage(period), new WilderAverage(period));
    }

    private static final class Fold implements SeriesFold {

        private final WilderAverage gains;
        private final WilderAverage losses;
        private double previousClose = Double.NaN;

        Fold(WilderAverage gains, WilderAverage losses) {
            this.gains = gains;
            this.losses = losses;
        }

        @Override
        public void update(BarColumns bars, int row, double[] out, int at) {
            double close = bars.close(row);
            double change = close - previousClose;
            out[at] = Double.isFinite(change) ? strength(change) : Double.NaN;
            if (Double.isFinite(close)) {
                previousClose = close;
            }
        }

        private double strength(double change) {
            double gain = gains.add(Math.max(change, 0));
            double loss = losses.add(Math.max(-change, 0));
            return gain + loss == 0 ? 0 : Finite.orNaN(100 * (gain / (gain + loss)));
        }

        @Override
        public void save(StateWriter writer) {
            gains.save(writer);
            losses.save(writer);
            writer.writeDouble(previousClose);
        }

        @Override
        public void restore(StateReader reader) {
            gains.restore(reader);
            losses.restore(reader);
            previousClose = reader.readDouble();
        }
    }
}
