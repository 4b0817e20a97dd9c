package io.breadthflow.contracts.api.training;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A training run with its scores, all from rows the scored models had not seen.
 *
 * @param trainRows rows the registered model was trained on
 * @param testRows rows of all folds' test windows
 * @param shortSample true when the intervals rest on fewer than 20 blocks
 * @param droppedRows bars that became no row
 * @param dropped the same by reason
 * @param oracle null unless the market is simulated
 * @param warnings what a reader must know before trusting the scores; scores too good to be true are named here
 * @param reused true when an earlier run with the same inputs is answered instead of a new one
 */
public record RunView(
        String runId,
        String label,
        String model,
        int modelVersion,
        long trainRows,
        long testRows,
        boolean shortSample,
        long droppedRows,
        Map<String, Long> dropped,
        List<MetricView> scores,
        List<CoverageView> coverage,
        @Nullable OracleView oracle,
        List<FoldView> folds,
        List<String> warnings,
        ProvenanceView provenance,
        boolean reused,
        Instant createdAt) {
    public RunView {
        dropped = Map.copyOf(dropped);
        scores = List.copyOf(scores);
        coverage = List.copyOf(coverage);
        folds = List.copyOf(folds);
        warnings = List.copyOf(warnings);
    }
}
