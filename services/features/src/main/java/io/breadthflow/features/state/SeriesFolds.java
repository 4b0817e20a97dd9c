package io.breadthflow.features.state;

import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.feature.FeatureSet;
import io.breadthflow.market.feature.SeriesFeature;
import io.breadthflow.market.feature.SeriesFold;
import io.breadthflow.market.feature.StateReader;
import io.breadthflow.market.feature.StateWriter;
import java.util.ArrayList;
import java.util.List;

/** The series folds of one instrument, in the order of the set, and the last bar they have seen. */
public final class SeriesFolds {

    private final List<SeriesFold> folds = new ArrayList<>();
    private final int[] offsets;
    private long lastEventTime = Long.MIN_VALUE;

    SeriesFolds(FeatureSet set) {
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

    long lastEventTime() {
        return lastEventTime;
    }

    byte[] save() {
        StateWriter writer = new StateWriter();
        writer.writeLong(lastEventTime);
        folds.forEach(fold -> fold.save(writer));
        return writer.toBytes();
    }

    static SeriesFolds restore(FeatureSet set, byte[] state) {
        SeriesFolds restored = new SeriesFolds(set);
        StateReader reader = new StateReader(state);
        restored.lastEventTime = reader.readLong();
        restored.folds.forEach(fold -> fold.restore(reader));
        FoldState.requireExhausted(reader);
        return restored;
    }
}
