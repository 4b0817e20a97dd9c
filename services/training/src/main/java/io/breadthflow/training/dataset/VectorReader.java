package io.breadthflow.training.dataset;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.lake.table.Column;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.Scan;
import io.breadthflow.lake.table.Snapshot;
import java.util.ArrayList;
import java.util.List;

/**
 * Streams a feature table, file by file, into the rows of a {@link VectorMatrix}: only one file is in memory beside the
 * matrix itself.
 */
final class VectorReader {
    private final List<String> features;
    private final BarHistory bars;
    private final VectorMatrix matrix;
    private final MergeJoin join;

    VectorReader(List<String> features, BarHistory bars, VectorMatrix matrix) {
        this.features = features;
        this.bars = bars;
        this.matrix = matrix;
        this.join = new MergeJoin(bars.index());
    }

    /** Reads the vectors of {@code listing}; {@code beforeBatch} is called before each file with the rows it has. */
    void read(Snapshot table, String listing, java.util.function.IntConsumer beforeBatch) {
        List<String> wanted = new ArrayList<>(List.of("symbol", "event_time", "available_at"));
        wanted.addAll(features);
        table.read(new Scan(wanted, List.of()).whereEqual("market", listing), batch -> {
            beforeBatch.accept(batch.size());
            take(batch);
        });
    }

    private void take(Columns batch) {
        int[] target = targets(batch);
        for (int feature = 0; feature < features.size(); feature++) {
            Column.Doubles values = batch.doubles(features.get(feature));
            for (int row = 0; row < target.length; row++) {
                if (target[row] >= 0) {
                    matrix.set(target[row], feature, (float) values.get(row));
                }
            }
        }
    }

    /** For each row of the batch its row in the matrix, negative for rows that are not wanted. */
    private int[] targets(Columns batch) {
        Column.Strings symbol = batch.strings("symbol");
        Column.Longs time = batch.longs("event_time");
        Column.Longs available = batch.longs("available_at");
        int[] ordinals = SortedPanel.ordinals(bars.index().symbols(), symbol);
        int[] target = new int[batch.size()];
        for (int row = 0; row < target.length; row++) {
            int bar = join.find(ordinals[symbol.code(row)], time.get(row));
            target[row] = bar < 0 ? MergeJoin.NONE : matrix.rowOf(bar);
            if (target[row] >= 0) {
                requireNotBefore(bar, available.get(row), symbol.get(row));
                matrix.found(target[row], available.get(row));
            }
        }
        return target;
    }

    private void requireNotBefore(int bar, long availableAt, String symbol) {
        if (availableAt < bars.availableAt(bar)) {
            throw new PlatformException(
                    ErrorCode.ILLEGAL_STATE,
                    "The vector of " + symbol + " at " + bars.index().time(bar) + " µs claims to have been known at "
                            + availableAt + " µs, before its own bar at " + bars.availableAt(bar)
                            + " µs: the feature table looks ahead or was made from other bars. Materialise it again.");
        }
    }
}
