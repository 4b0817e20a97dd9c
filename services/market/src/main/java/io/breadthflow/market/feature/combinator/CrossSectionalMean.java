package io.breadthflow.market.feature.combinator;

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
import io.breadthflow.market.feature.fold.MemberFolds;

/**
 * The mean of an output over all instruments that have a bar at the same event time, each with the same weight, in the
 * output's unit. NaN outputs do not count; NaN where none counts.
 *
 * @param of the output that is averaged
 */
public record CrossSectionalMean(FeatureOutput of) implements MarketFeature {

    @Override
    public FeatureId id() {
        return new FeatureId("market_" + of.name(), of.feature().id().version());
    }

    @Override
    public Scope scope() {
        return Scope.MARKET;
    }

    @Override
    public int warmUp() {
        return of.feature().warmUp();
    }

    @Override
    public MarketFold start(Universe universe) {
        return new Fold(new MemberFolds(of));
    }

    private record Fold(MemberFolds members) implements MarketFold {

        @Override
        public void update(CrossSection now, MarketOutput out) {
            double sum = 0;
            int count = 0;
            for (int entry = 0; entry < now.size(); entry++) {
                double value = members.update(now, entry);
                if (!Double.isNaN(value)) {
                    sum += value;
                    count++;
                }
            }
            out.market(0, Finite.ratio(sum, count));
        }

        @Override
        public void save(StateWriter writer) {
            members.save(writer);
        }

        @Override
        public void restore(StateReader reader) {
            members.restore(reader);
        }
    }
}
