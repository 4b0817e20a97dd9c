package io.breadthflow.cli.pipeline;

import io.breadthflow.cli.client.Api;
import io.breadthflow.cli.client.Json;
import io.breadthflow.cli.job.Cancelled;
import io.breadthflow.cli.output.Console;
import io.breadthflow.cli.output.JobRows;
import io.breadthflow.cli.output.Numbers;
import io.breadthflow.cli.output.ScoreTable;
import io.breadthflow.cli.output.TextTable;
import io.breadthflow.contracts.api.Problem;
import io.breadthflow.contracts.api.ingestion.DatasetResult;
import io.breadthflow.contracts.api.job.JobView;
import io.breadthflow.contracts.api.pipeline.PipelineRequest;
import io.breadthflow.contracts.api.pipeline.PipelineView;
import io.breadthflow.contracts.api.training.RunView;
import io.breadthflow.contracts.job.JobType;
import io.breadthflow.contracts.job.PipelineState;
import io.breadthflow.contracts.job.ServiceName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Posts a pipeline, follows it to its end, asks for predictions and reports. */
final class PipelineRun {

    private final Api api;
    private final Console console;
    private final Map<String, String> urls;
    private final LongSupplier nanosSinceStart;

    PipelineRun(Api api, Console console, Map<String, String> urls, LongSupplier nanosSinceStart) {
        this.api = api;
        this.console = console;
        this.urls = urls;
        this.nanosSinceStart = nanosSinceStart;
    }

    RunReport execute(PipelineRequest request) throws InterruptedException {
        PipelineView posted = api.post(
                ServiceName.INGESTION, "pipelines", request, UUID.randomUUID().toString(), PipelineView.class);
        PipelineView pipeline = new PipelineWatch(api, console).follow(posted);
        RunReport report = report(pipeline);
        if (console.isJson()) {
            console.document(report);
        }
        show(report, pipeline);
        return report;
    }

    private RunReport report(PipelineView pipeline) throws InterruptedException {
        boolean succeeded = pipeline.state() == PipelineState.SUCCEEDED;
        List<RunReport.Prediction> predictions = new ArrayList<>();
        Double firstPrediction = null;
        if (succeeded) {
            for (JobView job : ofType(pipeline, JobType.TRAIN_MODEL)) {
                String listing = String.valueOf(job.request().get("listing"));
                predictions.addAll(new ServedPredictions(api).of(result(job, RunView.class), listing));
                if (firstPrediction == null && !predictions.isEmpty()) {
                    firstPrediction = nanosSinceStart.getAsLong() / 1e9;
                }
            }
        }
        return new RunReport(
                succeeded ? "SUCCEEDED" : "FAILED",
                pipeline.jobs().stream().map(PipelineRun::stage).toList(),
                results(pipeline, JobType.INGEST_BARS, DatasetResult.class).stream()
                        .map(RunReport.Dataset::of)
                        .toList(),
                results(pipeline, JobType.TRAIN_MODEL, RunView.class).stream()
                        .map(RunReport.Run::of)
                        .toList(),
                predictions,
                firstPrediction,
                urls,
                succeeded ? null : problem(pipeline));
    }

    private static RunReport.Stage stage(JobView job) {
        double seconds = job.startedAt() == null || job.finishedAt() == null
                ? 0
                : Duration.between(job.startedAt(), job.finishedAt()).toMillis() / 1e3;
        return new RunReport.Stage(StageName.of(job), job.state().name(), JobRows.of(job), seconds);
    }

    private static <T> List<T> results(PipelineView pipeline, JobType type, Class<T> result) {
        return ofType(pipeline, type).stream().map(job -> result(job, result)).toList();
    }

    /** Jobs of {@code type} that have a result. */
    private static List<JobView> ofType(PipelineView pipeline, JobType type) {
        return pipeline.jobs().stream()
                .filter(job -> job.type().equals(type.name()) && job.result() != null)
                .toList();
    }

    private static <T> T result(JobView job, Class<T> result) {
        return Json.MAPPER.convertValue(job.result(), result);
    }

    private static Problem problem(PipelineView pipeline) {
        return Stream.concat(
                        Stream.ofNullable(pipeline.error()),
                        pipeline.jobs().stream().map(JobView::error))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> Cancelled.problem("the pipeline was cancelled"));
    }

    private void show(RunReport report, PipelineView pipeline) {
        TextTable stages = new TextTable("STAGE", "STATE", "ROWS", "TIME");
        report.stages()
                .forEach(stage -> stages.row(
                        stage.name(),
                        stage.state(),
                        Numbers.count(stage.rows()),
                        Numbers.duration(Duration.ofMillis((long) (stage.seconds() * 1000)))));
        stages.print(console);
        report.datasets()
                .forEach(dataset -> console.line(String.format(
                        Locale.ROOT,
                        "%s version %d: %s rows read, %s accepted, %s quarantined (quality %.5f)",
                        dataset.table(),
                        dataset.version(),
                        Numbers.count(dataset.rowsRead()),
                        Numbers.count(dataset.rowsAccepted()),
                        Numbers.count(dataset.rowsQuarantined()),
                        dataset.qualityScore())));
        results(pipeline, JobType.TRAIN_MODEL, RunView.class).forEach(run -> ScoreTable.print(console, run));
        showPredictions(report);
        if (report.error() != null) {
            console.error(report.error().title() + ": " + report.error().detail());
        }
        report.urls().forEach((name, url) -> console.line(String.format("%-10s %s", name, url)));
    }

    private void showPredictions(RunReport report) {
        List<RunReport.Prediction> predictions = report.predictions();
        if (predictions.isEmpty()) {
            return;
        }
        console.line("");
        TextTable table = new TextTable("SYMBOL", "MODEL", "VERSION", "P(1)", "FEATURE TIME", "REASON");
        for (RunReport.Prediction prediction : predictions) {
            table.row(
                    prediction.symbol(),
                    prediction.model(),
                    prediction.modelVersion(),
                    probability(prediction.probability()),
                    prediction.featureTime(),
                    prediction.reason());
        }
        table.print(console);
        if (report.secondsToFirstPrediction() != null) {
            Duration time = Duration.ofMillis((long) (report.secondsToFirstPrediction() * 1000));
            console.line("first prediction " + Numbers.duration(time) + " after the start");
        }
    }

    private static String probability(@Nullable Double value) {
        return value == null ? "-" : String.format(Locale.ROOT, "%.4f", value);
    }
}
