package io.breadthflow.training.evaluation;

import io.breadthflow.contracts.table.Tables;
import io.breadthflow.lake.table.Column;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.CommitId;
import io.breadthflow.lake.table.CommitResult;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Lineage;
import io.breadthflow.learning.label.Labels;
import io.breadthflow.learning.score.Persistence;
import io.breadthflow.learning.score.Predictions;
import io.breadthflow.training.dataset.InstrumentColumn;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Out-of-sample predictions in the table {@code evaluations}, a partition per run. */
final class EvaluationTable {
    private final Lake lake;

    EvaluationTable(Lake lake) {
        this.lake = lake;
    }

    /** Commits the predictions of a run, once however often it is attempted. */
    CommitResult commit(EvaluatedRun run, Lineage lineage) {
        return lake.open(Tables.EVALUATIONS)
                .append(new CommitId("evaluations:" + run.runId(), 0), lineage, run.columns());
    }

    /**
     * Predictions and what they are about.
     *
     * @param symbols symbols by instrument number
     */
    record EvaluatedRun(String runId, String listing, List<String> symbols, Predictions predictions) {
        Columns columns() {
            Labels labels = predictions.labels();
            int size = predictions.size();
            int[] row = IntStream.range(0, size).map(predictions::labelRow).toArray();
            int[] instrument = IntStream.of(row).map(labels::instrument).toArray();
            return Columns.ofSize(size)
                    .constant("run_id", runId)
                    .ints(
                            "fold",
                            IntStream.range(0, size).map(predictions::fold).toArray())
                    .add("instrument", InstrumentColumn.keys(listing, symbols, instrument))
                    .add("symbol", InstrumentColumn.symbols(symbols, instrument))
                    .longs(
                            "event_time",
                            IntStream.of(row).mapToLong(labels::eventTime).toArray())
                    .doubles(
                            "probability",
                            IntStream.range(0, size)
                                    .mapToDouble(predictions::probability)
                                    .toArray())
                    .ints(
                            "truth",
                            IntStream.range(0, size).map(predictions::truth).toArray())
                    .add("persistence", persistence())
                    .add("oracle", oracle())
                    .build();
        }

        private Column persistence() {
            int[] known = IntStream.range(0, predictions.size())
                    .map(predictions::persistence)
                    .toArray();
            BitSet nulls = new BitSet(known.length);
            for (int row = 0; row < known.length; row++) {
                nulls.set(row, known[row] == Persistence.UNKNOWN);
            }
            return new Column.Ints(known, nulls);
        }

        private Column oracle() {
            double[] probabilities = IntStream.range(0, predictions.size())
                    .mapToDouble(predictions::oracle)
                    .toArray();
            BitSet nulls = new BitSet(probabilities.length);
            nulls.set(0, probabilities.length, !predictions.hasOracle());
            return new Column.Doubles(probabilities, nulls);
        }
    }
}
