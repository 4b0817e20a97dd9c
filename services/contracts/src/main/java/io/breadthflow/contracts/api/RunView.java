package io.breadthflow.contracts.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A training run with its scores, all from rows the scored models had not seen. */
public record RunView(
        String runId,
        String label,
        String model,
        int modelVersion,
        long trainRows,
        long testRows,
        boolean shortSample,
        long droppedRows,
        List<MetricView> scores,
        List<CoverageView> coverage,
        @Nullable OracleView oracle,
        List<FoldView> folds,
        Provenance provenance,
        boolean reused,
        Instant createdAt) {

    public RunView {
        scores = List.copyOf(scores);
        coverage = List.copyOf(coverage);
        folds = List.copyOf(folds);
    }
}
