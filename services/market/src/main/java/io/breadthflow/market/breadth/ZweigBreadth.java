package io.breadthflow.market.breadth;

import io.breadthflow.market.feature.FeatureId;
import io.breadthflow.market.feature.MarketFeature;
import io.breadthflow.market.feature.MarketFold;
import io.breadthflow.market.feature.Scope;
import io.breadthflow.market.feature.StateReader;
import io.breadthflow.market.feature.StateWriter;
import io.breadthflow.market.feature.Universe;
import io.breadthflow.market.feature.fold.ExponentialAverage;
import io.breadthflow.market.feature.fold.Finite;

/**
 * The average behind the Zweig breadth thrust: the exponential average of A / (A + D) with weight 2/11 (ten sessions),
 * seeded by the first value, between 0 and 1 (M. Zweig, Winning on Wall Street, 1986). A thrust is its rise from below
 * 0.40 to above 0.615 within ten sessions.
 */
public record ZweigBreadth() implements MarketFeature {

    @Override
    public FeatureId id() {
        return new FeatureId("zweig_breadth", 1);
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
        return new MoversFold(new Line(ExponentialAverage.ofWeight(2.0 / 11)));
    }

    private record Line(ExponentialAverage average) implements BreadthLine {

        @Override
        public double next(int advancing, int declining) {
            double ratio = Finite.ratio(advancing, advancing + declining);
            return Double.isNaN(ratio) ? Double.NaN : average.add(ratio);
        }

        @Override
        public void save(StateWriter writer) {
            average.save(writer);
        }

        @Override
        public void restore(StateReader reader) {
            average.restore(reader);
        }
    }
}
