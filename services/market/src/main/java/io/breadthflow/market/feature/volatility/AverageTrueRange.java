package io.breadthflow.market.feature.volatility;

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
 * Average true range, in units of the price: Wilder's average of the largest of high − low, |high − previous close| and
 * |low − previous close|; the first bar has no true range (TA-Lib ATR; divided by the price and times 100 it is NATR).
 *
 * @param period number of true ranges in the seed
 */
public record AverageTrueRange(int period) implements SeriesFeature {

    public AverageTrueRange {
        Lengths.require(1, period);
    }

    @Override
    public FeatureId id() {
        return new FeatureId("atr_" + period, 1);
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
        return new Fold(new WilderAverage(period));
    }

    private static final class Fold implements SeriesFold {

        private final WilderAverage average;
        private double previousClose = Double.NaN;

        Fold(WilderAverage average) {
            this.average = average;
        }

        @Override
        public void update(BarColumns bars, int row, double[] out, int at) {
            out[at] = Double.NaN;
            double high = bars.high(row);
            double low = bars.low(row);
            double close = bars.close(row);
            if (Double.isFinite(high) && Double.isFinite(low) && Double.isFinite(close)) {
                double range = trueRange(high, low);
                out[at] = Double.isFinite(range) ? Finite.orNaN(average.add(range)) : Double.NaN;
                previousClose = close;
            }
        }

        private double trueRange(double high, double low) {
            double gap = Math.max(Math.abs(high - previousClose), Math.abs(low - previousClose));
            return Math.max(high - low, gap);
        }

        @Override
        public void save(StateWriter writer) {
            average.save(writer);
            writer.writeDouble(previousClose);
        }

        @Override
        public void restore(StateReader reader) {
            average.restore(reader);
            previousClose = reader.readDouble();
        }
    }
}
