package io.breadthflow.training.dataset;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.table.FeaturesTable;
import io.breadthflow.lake.bar.PanelIndex;
import io.breadthflow.lake.bar.SortedPanel;
import io.breadthflow.lake.table.Column;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.Micros;
import io.breadthflow.lake.table.Scan;
import io.breadthflow.lake.table.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Streams a feature table into the rows of a panel by a merge join: beside the matrix itself only one file of the table
 * is in memory.
 */
final class VectorReader {
    private final PanelIndex panel;
    private final long[] knownAt;

    /**
     * @param panel the rows that want a vector
     * @param knownAt for each of them, when its bar could first have been known
     */
    VectorReader(PanelIndex panel, long[] knownAt) {
        this.panel = panel;
        this.knownAt = knownAt;
    }

    /** Reads the vectors of {@code listing}; {@code rowsRead} hears of every batch before it is joined. */
    VectorMatrix read(Snapshot table, List<String> features, String listing, IntConsumer rowsRead) {
        List<String> wanted =
                new ArrayList<>(List.of(FeaturesTable.SYMBOL, FeaturesTable.EVENT_TIME, FeaturesTable.AVAILABLE_AT));
        wanted.addAll(features);
        VectorMatrix matrix = new VectorMatrix(features, panel.rows());
        MergeJoin join = new MergeJoin(panel);
        table.read(new Scan(wanted, List.of()).whereEqual(FeaturesTable.MARKET, listing), batch -> {
            rowsRead.accept(batch.size());
            int[] targets = targets(batch, join, matrix);
            for (int feature = 0; feature < features.size(); feature++) {
                fill(matrix, feature, targets, batch.doubles(features.get(feature)));
            }
        });
        return matrix;
    }

    private static void fill(VectorMatrix matrix, int feature, int[] targets, Column.Doubles values) {
        for (int row = 0; row < targets.length; row++) {
            if (targets[row] != MergeJoin.NONE) {
                matrix.set(targets[row], feature, (float) values.get(row));
            }
        }
    }

    /** For each row of the batch its row in the panel, or {@link MergeJoin#NONE}. */
    private int[] targets(Columns batch, MergeJoin join, VectorMatrix matrix) {
        Column.Strings symbol = batch.strings(FeaturesTable.SYMBOL);
        Column.Longs time = batch.longs(FeaturesTable.EVENT_TIME);
        Column.Longs available = batch.longs(FeaturesTable.AVAILABLE_AT);
        int[] ordinals = SortedPanel.ordinals(panel.symbols(), symbol);
        int[] targets = new int[batch.size()];
        for (int row = 0; row < targets.length; row++) {
            targets[row] = join.find(ordinals[symbol.code(row)], time.get(row));
            if (targets[row] != MergeJoin.NONE) {
                requireNotBeforeItsBar(targets[row], available.get(row), symbol.get(row));
                matrix.found(targets[row], available.get(row));
            }
        }
        return targets;
    }

    private void requireNotBeforeItsBar(int row, long availableAt, String symbol) {
        if (availableAt < knownAt[row]) {
            throw new PlatformException(
                    ErrorCode.ILLEGAL_STATE,
                    "The vector of " + symbol + " at " + Micros.toInstant(panel.time(row))
                            + " claims to have been known at "
                            + Micros.toInstant(availableAt) + ", before its own bar at "
                            + Micros.toInstant(knownAt[row])
                            + ": the feature table was made from other bars or looks ahead. Materialise it again.");
        }
    }
}
