package io.breadthflow.standalone;

import io.breadthflow.contracts.api.ingestion.DatasetResult;
import io.breadthflow.contracts.api.job.JobView;
import io.breadthflow.contracts.api.pipeline.PipelineView;
import io.breadthflow.contracts.api.serving.PredictResponse.Prediction;
import io.breadthflow.contracts.api.training.CoverageView;
import io.breadthflow.contracts.api.training.FoldView;
import io.breadthflow.contracts.api.training.MetricView;
import io.breadthflow.contracts.api.training.OracleView;
import io.breadthflow.contracts.api.training.RunView;
import io.breadthflow.contracts.job.JobState;
import io.breadthflow.contracts.job.JobType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a main job found, without what two equal ones differ in: ids, times, and versions, which count what a table or a
 * model has seen before. Numbers are equal when all their bits are.
 */
record Findings(List<String> stages, Rows rows, Scores scores, String modelSha256, List<Prediction> predictions) {

    static Findings of(PipelineView pipeline, List<Prediction> predictions) {
        RunView run = run(pipeline);
        return new Findings(
                pipeline.jobs().stream()
                        .map(job -> job.type() + " " + job.state())
                        .toList(),
                Rows.of(result(pipeline, JobType.INGEST_BARS, DatasetResult.class)),
                Scores.of(run),
                run.provenance().model().sha256(),
                predictions.stream().map(Findings::nameless).toList());
    }

    static RunView run(PipelineView pipeline) {
        return result(pipeline, JobType.TRAIN_MODEL, RunView.class);
    }

    private static <T> T result(PipelineView pipeline, JobType type, Class<T> record) {
        JobView job = job(pipeline, type);
        if (job.state() != JobState.SUCCEEDED) {
            throw new AssertionError(type + " is " + job.state() + ": " + job.error());
        }
        return HttpApi.convert(Objects.requireNonNull(job.result()), record);
    }

    static JobView job(PipelineView pipeline, JobType type) {
        return pipeline.jobs().stream()
                .filter(job -> job.type().equals(type.name()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type + " in " + pipeline));
    }

    private static Prediction nameless(Prediction each) {
        return new Prediction(
                "",
                each.instrument(),
                each.symbol(),
                each.probability(),
                each.featureTime(),
                each.reason(),
                each.detail());
    }

    /** What was taken in. */
    record Rows(long read, long accepted, long quarantined, Map<String, Long> reasons) {

        static Rows of(DatasetResult result) {
            return new Rows(result.rowsRead(), result.rowsAccepted(), result.rowsQuarantined(), result.reasons());
        }
    }

    /** How good the model is. */
    record Scores(
            long trainRows,
            long testRows,
            Map<String, Long> dropped,
            List<MetricView> metrics,
            List<CoverageView> coverage,
            List<FoldView> folds,
            List<String> warnings,
            @Nullable OracleView oracle) {

        static Scores of(RunView run) {
            return new Scores(
                    run.trainRows(),
                    run.testRows(),
                    run.dropped(),
                    run.scores(),
                    run.coverage(),
                    run.folds(),
                    run.warnings(),
                    run.oracle());
        }
    }
}
