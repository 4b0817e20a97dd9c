package io.breadthflow.features;

import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.bar.BarSpec;
import io.breadthflow.market.feature.CrossSection;
import io.breadthflow.market.feature.FeatureId;
import io.breadthflow.market.feature.FeatureSet;
import io.breadthflow.market.feature.MarketFeature;
import io.breadthflow.market.feature.MarketFold;
import io.breadthflow.market.feature.MarketOutput;
import io.breadthflow.market.feature.Scope;
import io.breadthflow.market.feature.SeriesFeature;
import io.breadthflow.market.feature.SeriesFold;
import io.breadthflow.market.feature.StateReader;
import io.breadthflow.market.feature.StateWriter;
import io.breadthflow.market.feature.Universe;
import java.util.Arrays;
import java.util.List;

/** Two features whose values a test can write down by hand. */
public final class ToyFeatures {

    public static final FeatureSet SET =
            new FeatureSet("toy-daily", BarSpec.SESSION, List.of(new Change()), List.of(new AdvancingMembers()));

    private ToyFeatures() {}

    /** The adjusted close, and its difference to the one before. */
    private record Change() implements SeriesFeature {

        @Override
        public FeatureId id() {
            return new FeatureId("change", 1);
        }

        @Override
        public List<String> outputs() {
            return List.of("adjusted_close", "change");
        }

        @Override
        public int warmUp() {
            return 1;
        }

        @Override
        public SeriesFold start() {
            return new SeriesFold() {
                private double last = Double.NaN;

                @Override
                public void update(BarColumns bars, int row, double[] out, int at) {
                    out[at] = bars.close(row);
                    out[at + 1] = bars.close(row) - last;
                    last = bars.close(row);
                }

                @Override
                public void save(StateWriter writer) {
                    writer.writeDouble(last);
                }

                @Override
                public void restore(StateReader reader) {
                    last = reader.readDouble();
                }
            };
        }
    }

    /** How many closed above their own last close; for each instrument also its number in the universe. */
    private record AdvancingMembers() implements MarketFeature {

        @Override
        public FeatureId id() {
            return new FeatureId("advancing_members", 1);
        }

        @Override
        public List<String> outputs() {
            return List.of("advancing", "member");
        }

        @Override
        public Scope scope() {
            return Scope.INSTRUMENT;
        }

        @Override
        public int warmUp() {
            return 0;
        }

        @Override
        public MarketFold start(Universe universe) {
            return new Advancing();
        }
    }

    private static final class Advancing implements MarketFold {

        private double[] last = new double[0];

        @Override
        public void update(CrossSection now, MarketOutput out) {
            int advancing = 0;
            for (int i = 0; i < now.size(); i++) {
                remember(now.member(i));
                advancing += now.close(i) > last[now.member(i)] ? 1 : 0;
                last[now.member(i)] = now.close(i);
                out.instrument(1, i, now.member(i));
            }
            out.market(0, advancing);
        }

        private void remember(int member) {
            if (member >= last.length) {
                int before = last.length;
                last = Arrays.copyOf(last, member + 1);
                Arrays.fill(last, before, last.length, Double.NaN);
            }
        }

        @Override
        public void save(StateWriter writer) {
            writer.writeDoubles(last);
        }

        @Override
        public void restore(StateReader reader) {
            last = reader.readDoubles();
        }
    }
}
