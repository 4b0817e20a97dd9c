package io.breadthflow.market.breadth;

import io.breadthflow.market.feature.FeatureId;
import io.breadthflow.market.feature.MarketFeature;
import io.breadthflow.market.feature.MarketFold;
import io.breadthflow.market.feature.Scope;
import io.breadthflow.market.feature.StateReader;
import io.breadthflow.market.feature.StateWriter;
import io.breadthflow.market.feature.Universe;

/**
 * McClellan summation index: the sum of the {@link McClellanOscillator} over all event times, without the 1000 that the
 * classic index adds.
 */
public record McClellanSummation() implements MarketFeature {

    @Override
    public FeatureId id() {
        return new FeatureId("mcclellan_summation", 1);
    }

    @Override
    public Scope scope() {
        return Scope.MARKET;
    }

    @Override
    public int warmUp() {
        return 1;
    }

    @Override
    public MarketFold start(Universe universe) {
        return new MoversFold(new Line());
    }

    private static final class Line implements BreadthLine {

        private final McClellanLine oscillator = new McClellanLine();
        private double sum;

        @Override
        public double next(int advancing, int declining) {
            double value = oscillator.next(advancing, declining);
            if (!Double.isNaN(value)) {
                sum += value;
            }
            return Double.isNaN(value) ? Double.NaN : sum;
        }

        @Override
        public void save(StateWriter writer) {
            oscillator.save(writer);
            writer.writeDouble(sum);
        }

        @Override
        public void restore(StateReader reader) {
            oscillator.restore(reader);
            sum = reader.readDouble();
        }
    }
}
