package io.breadthflow.market.feature;

import io.breadthflow.market.bar.BarColumns;
import java.util.ArrayList;
import java.util.List;

/** The series folds of one instrument, in the order of the set, and the last bar they have seen. */
public final class SeriesFolds {

    private final List<SeriesFold> folds = new ArrayList<>();
    private final int[] offsets;
    private long lastEventTime = Long.MIN_VALUE;

    /** Folds that have seen no bar. */
    public SeriesFolds(FeatureSet set) {
        offsets = new int[set.series().size()];
        int offset = 0;
        for (SeriesFeature feature : set.series()) {
            offsets[folds.size()] = offset;
            folds.add(feature.start());
            offset += feature.outputs().size();
        }
    }

    /** Takes the bar {@code row}: the outputs of all features stand in {@code out} from its beginning. */
    public void update(BarColumns bars, int row, double[] out) {
        for (int i = 0; i < offsets.length; i++) {
            folds.get(i).update(bars, row, out, offsets[i]);
        }
        lastEventTime = bars.eventTime(row);
    }

    /** Event time of the last update, UTC microseconds; {@link Long#MIN_VALUE} before the first. */
    public long lastEventTime() {
        return lastEventTime;
    }

    /** Everything they remember. */
    public byte[] save() {
        StateWriter writer = new StateWriter();
        writer.writeLong(lastEventTime);
        folds.forEach(fold -> fold.save(writer));
        return writer.toBytes();
    }

    /** The folds that {@link #save} wrote; throws {@link IllegalArgumentException} when they are not those of {@code set}. */
    public static SeriesFolds restore(FeatureSet set, byte[] state) {
        SeriesFolds restored = new SeriesFolds(set);
        StateReader reader = new StateReader(state);
        restored.lastEventTime = reader.readLong();
        restored.folds.forEach(fold -> fold.restore(reader));
        reader.requireExhausted();
        return restored;
    }
}
