package io.breadthflow.market.breadth;

import io.breadthflow.market.feature.CrossSection;
import io.breadthflow.market.feature.FeatureId;
import io.breadthflow.market.feature.MarketFeature;
import io.breadthflow.market.feature.MarketFold;
import io.breadthflow.market.feature.MarketOutput;
import io.breadthflow.market.feature.Scope;
import io.breadthflow.market.feature.StateReader;
import io.breadthflow.market.feature.StateWriter;
import io.breadthflow.market.feature.Universe;
import io.breadthflow.market.feature.fold.FeatureOutput;
import io.breadthflow.market.feature.fold.Finite;
import io.breadthflow.market.feature.fold.Lengths;
import io.breadthflow.market.feature.fold.MemberFolds;
import io.breadthflow.market.feature.trend.PriceToMean;

/**
 * Share of the instruments that close above their own mean over a window that ends with that close, between 0 and 1.
 * Instruments with fewer bars than the window do not count; NaN where none counts.
 *
 * @param length number of bars of the mean
 */
public record ShareAboveMean(int length) implements MarketFeature {

    public ShareAboveMean {
        Lengths.require(1, length);
    }

    @Override
    public FeatureId id() {
        return new FeatureId("share_above_mean_" + length, 1);
    }

    @Override
    public Scope scope() {
        return Scope.MARKET;
    }

    @Override
    public int warmUp() {
        return length - 1;
    }

    @Override
    public MarketFold start(Universe universe) {
        return new Fold(new MemberFolds(FeatureOutput.of(new PriceToMean(length))));
    }

    private record Fold(MemberFolds distances) implements MarketFold {

        @Override
        public void update(CrossSection now, MarketOutput out) {
            int above = 0;
            int counted = 0;
            for (int entry = 0; entry < now.size(); entry++) {
                double distance = distances.update(now, entry);
                above += distance > 0 ? 1 : 0;
                counted += Double.isNaN(distance) ? 0 : 1;
            }
            out.market(0, Finite.ratio(above, counted));
        }

        @Override
        public void save(StateWriter writer) {
            distances.save(writer);
        }

        @Override
        public void restore(StateReader reader) {
            distances.restore(reader);
        }
    }
}
