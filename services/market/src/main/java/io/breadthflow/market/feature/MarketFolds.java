package io.breadthflow.market.feature;

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

    /** Folds that have seen no bar, over an empty universe. */
    public static MarketFolds start(FeatureSet set) {
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

    /** Event time of the last update, UTC microseconds; {@link Long#MIN_VALUE} before the first. */
    public long lastEventTime() {
        return lastEventTime;
    }

    /** Everything they remember. */
    public byte[] save() {
        StateWriter writer = new StateWriter();
        writer.writeLong(lastEventTime);
        universe.save(writer);
        folds.forEach(fold -> fold.save(writer));
        return writer.toBytes();
    }

    /** The folds that {@link #save} wrote; throws {@link IllegalArgumentException} when they are not those of {@code set}. */
    public static MarketFolds restore(FeatureSet set, byte[] state) {
        StateReader reader = new StateReader(state);
        long lastEventTime = reader.readLong();
        MarketFolds restored = new MarketFolds(set, Universe.restore(reader));
        restored.lastEventTime = lastEventTime;
        restored.folds.forEach(fold -> fold.restore(reader));
        reader.requireExhausted();
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
