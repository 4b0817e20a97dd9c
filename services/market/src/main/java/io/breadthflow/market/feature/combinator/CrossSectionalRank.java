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
import io.breadthflow.market.feature.fold.MemberFolds;
import java.util.Arrays;

/**
 * The rank of an instrument's output among all instruments that have a bar at the same event time: rank / count in
 * (0, 1], 1 for the largest, ties share the mean of their ranks. An instrument whose output is NaN has no rank and does
 * not count for the others.
 *
 * @param of the output that is ranked
 */
public record CrossSectionalRank(FeatureOutput of) implements MarketFeature {

    @Override
    public FeatureId id() {
        return new FeatureId("rank_" + of.name(), of.feature().id().version());
    }

    @Override
    public Scope scope() {
        return Scope.INSTRUMENT;
    }

    @Override
    public int warmUp() {
        return of.feature().warmUp();
    }

    @Override
    public MarketFold start(Universe universe) {
        return new Fold(new MemberFolds(of));
    }

    private static final class Fold implements MarketFold {

        private final MemberFolds members;
        private double[] values = new double[0];
        private double[] sorted = new double[0];

        Fold(MemberFolds members) {
            this.members = members;
        }

        @Override
        public void update(CrossSection now, MarketOutput out) {
            int count = collect(now);
            Arrays.sort(sorted, 0, count);
            for (int entry = 0; entry < now.size(); entry++) {
                out.instrument(0, entry, Double.isNaN(values[entry]) ? Double.NaN : rank(values[entry], count));
            }
        }

        private int collect(CrossSection now) {
            if (values.length < now.size()) {
                values = new double[2 * now.size()];
                sorted = new double[2 * now.size()];
            }
            int count = 0;
            for (int entry = 0; entry < now.size(); entry++) {
                // Adding 0.0 makes −0.0 and 0.0 one value, as they are a tie.
                values[entry] = members.update(now, entry) + 0.0;
                if (!Double.isNaN(values[entry])) {
                    sorted[count++] = values[entry];
                }
            }
            return count;
        }

        private double rank(double value, int count) {
            int some = Arrays.binarySearch(sorted, 0, count, value);
            int first = some;
            while (first > 0 && sorted[first - 1] == value) {
                first--;
            }
            int last = some;
            while (last < count - 1 && sorted[last + 1] == value) {
                last++;
            }
            return (first + last + 2) / 2.0 / count;
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
