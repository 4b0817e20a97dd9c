package io.breadthflow.market.breadth;

import io.breadthflow.market.feature.FeatureId;
import io.breadthflow.market.feature.MarketFeature;
import io.breadthflow.market.feature.MarketFold;
import io.breadthflow.market.feature.Scope;
import io.breadthflow.market.feature.StateReader;
import io.breadthflow.market.feature.StateWriter;
import io.breadthflow.market.feature.Universe;

/**
 * Advance–decline line: the sum over all event times of instruments that closed above their previous close less those
 * that closed below it, in instruments. Unchanged ones do not count. It grows with history and with the universe: for
 * charts, not for a model.
 */
public record AdvanceDeclineLine() implements MarketFeature {

    @Override
    public FeatureId id() {
        return new FeatureId("advance_decline_line", 1);
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

        private long sum;

        @Override
        public double next(int advancing, int declining) {
            sum += advancing - declining;
            return sum;
        }

        @Override
        public void save(StateWriter writer) {
            writer.writeLong(sum);
        }

        @Override
        public void restore(StateReader reader) {
            sum = reader.readLong();
        }
    }
}
