package io.breadthflow.cli.pipeline;

import io.breadthflow.contracts.api.Problem;
import io.breadthflow.contracts.api.ingestion.DatasetResult;
import io.breadthflow.contracts.api.training.CoverageView;
import io.breadthflow.contracts.api.training.MetricView;
import io.breadthflow.contracts.api.training.OracleView;
import io.breadthflow.contracts.api.training.RunView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON document of {@code run}.
 *
 * @param status {@code SUCCEEDED} or {@code FAILED}
 * @param secondsToFirstPrediction from the start of the command, start of the services included, until serving has
 *     answered with the new model; null when it has not
 * @param error why it failed, null when it did not
 */
record RunReport(
        String status,
        List<Stage> stages,
        List<Dataset> datasets,
        List<Run> runs,
        List<Prediction> predictions,
        @Nullable Double secondsToFirstPrediction,
        Map<String, String> urls,
        @Nullable Problem error) {

    /** A stage of the pipeline; {@code state} is the state of its job. */
    record Stage(String name, String state, long rows, double seconds) {}

    /** Dataset that was ingested. */
    record Dataset(
            String table, long version, long rowsRead, long rowsAccepted, long rowsQuarantined, double qualityScore) {

        static Dataset of(DatasetResult result) {
            return new Dataset(
                    result.table(),
                    result.version(),
                    result.rowsRead(),
                    result.rowsAccepted(),
                    result.rowsQuarantined(),
                    result.qualityScore());
        }
    }

    /** Training run with its scores. */
    record Run(
            String runId,
            String label,
            String model,
            int modelVersion,
            long trainRows,
            long testRows,
            boolean shortSample,
            List<MetricView> scores,
            List<CoverageView> coverage,
            @Nullable OracleView oracle) {

        static Run of(RunView view) {
            return new Run(
                    view.runId(),
                    view.label(),
                    view.model(),
                    view.modelVersion(),
                    view.trainRows(),
                    view.testRows(),
                    view.shortSample(),
                    view.scores(),
                    view.coverage(),
                    view.oracle());
        }
    }

    /** One answer of the serving API. */
    record Prediction(
            @Nullable String instrument,
            @Nullable String symbol,
            String model,
            int modelVersion,
            @Nullable Double probability,
            @Nullable Instant featureTime,
            @Nullable String reason) {}
}
