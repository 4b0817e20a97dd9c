package io.breadthflow.market.breadth;

import io.breadthflow.market.feature.FeatureId;
import io.breadthflow.market.feature.MarketFeature;
import io.breadthflow.market.feature.MarketFold;
import io.breadthflow.market.feature.Scope;
import io.breadthflow.market.feature.StateReader;
import io.breadthflow.market.feature.StateWriter;
import io.breadthflow.market.feature.Universe;
import io.breadthflow.market.feature.fold.Finite;

/**
 * Share of the instruments that moved which advanced: A / (A + D), between 0 and 1; NaN where none moved.
 */
public record AdvanceRatio() implements MarketFeature {

    @Override
    public FeatureId id() {
        return new FeatureId("advance_ratio", 1);
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

    private record Line() implements BreadthLine {

        @Override
        public double next(int advancing, int declining) {
            return Finite.ratio(advancing, advancing + declining);
        }

        @Override
        public void save(StateWriter writer) {
            // The ratio of one event time depends on no other.
        }

        @Override
        public void restore(StateReader reader) {
            // Nothing was saved.
        }
    }
}
