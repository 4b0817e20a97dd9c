package io.breadthflow.features.state;

import io.breadthflow.market.feature.CrossSection;
import io.breadthflow.market.feature.FeatureSet;
import io.breadthflow.market.feature.MarketFeature;
import io.breadthflow.market.feature.MarketFold;
import io.breadthflow.market.feature.MarketOutput;
import io.breadthflow.market.feature.StateReader;
import io.breadthflow.market.feature.StateWriter;
import io.breadthflow.market.feature.Universe;
import java.util.ArrayList;
import java.util.List;

/** The market folds of a listing with their universe, and the last event time they have seen. */
public final class MarketFolds {

    private final Universe universe;
    private final List<MarketFold> folds = new ArrayList<>();
    private final int[] offsets;
    private long lastEventTime = Long.MIN_VALUE;

    private MarketFolds(FeatureSet set, Universe universe) {
        this.universe = universe;
        this.offsets = new int[set.market().size()];
        int offset = 0;
        for (MarketFeature feature : set.market()) {
            offsets[folds.size()] = offset;
            folds.add(feature.start(universe));
            offset += feature.outputs().size();
        }
    }

    static MarketFolds start(FeatureSet set) {
        return new MarketFolds(set, new Universe());
    }

    /** Who has appeared so far; whoever drives the folds adds newcomers before the update that shows them. */
    public Universe universe() {
        return universe;
    }

    /** Takes all bars of one event time; output 0 of {@code out} is the first of the set's market outputs. */
    public void update(CrossSection now, MarketOutput out) {
        for (int i = 0; i < offsets.length; i++) {
            folds.get(i).update(now, new Shifted(out, offsets[i]));
        }
        lastEventTime = now.eventTime();
    }

    long lastEventTime() {
        return lastEventTime;
    }

    byte[] save() {
        StateWriter writer = new StateWriter();
        writer.writeLong(lastEventTime);
        universe.save(writer);
        folds.forEach(fold -> fold.save(writer));
        return writer.toBytes();
    }

    static MarketFolds restore(FeatureSet set, byte[] state) {
        StateReader reader = new StateReader(state);
        long lastEventTime = reader.readLong();
        MarketFolds restored = new MarketFolds(set, Universe.restore(reader));
        restored.lastEventTime = lastEventTime;
        restored.folds.forEach(fold -> fold.restore(reader));
        FoldState.requireExhausted(reader);
        return restored;
    }

    /** Moves the outputs of one feature to their place among all of them. */
    private record Shifted(MarketOutput out, int by) implements MarketOutput {

        @Override
        public void market(int output, double value) {
            out.market(by + output, value);
        }

        @Override
        public void instrument(int output, int entry, double value) {
            out.instrument(by + output, entry, value);
        }
    }
}
