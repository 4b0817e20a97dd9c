package io.breadthflow.training.run;

import io.breadthflow.contracts.api.RunView;
import io.breadthflow.contracts.table.Tables;
import io.breadthflow.lake.table.CommitResult;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.learning.model.TrainedModel;
import io.breadthflow.learning.score.Bootstrap;
import io.breadthflow.learning.score.Predictions;
import io.breadthflow.learning.score.ScoreCard;
import io.breadthflow.learning.score.Scoring;
import io.breadthflow.platform.job.JobContext;
import io.breadthflow.platform.job.JobOutcome;
import io.breadthflow.platform.metadata.DatasetVersion;
import io.breadthflow.training.dataset.Dataset;
import io.breadthflow.training.dataset.DatasetAssembly;
import io.breadthflow.training.dataset.LabelTable;
import java.util.List;

/**
 * Makes runs in steps, any of which may be the last one before a crash: labels, evaluation, model, registration. What a
 * step writes is named by the run or by its inputs, so that the next attempt finds it done.
 */
public final class TrainingRuns {
    private final DatasetAssembly assembly;
    private final EvaluationTable evaluations;
    private final LeakAlarm alarm;
    private final ModelBytes modelBytes;
    private final RunRecorder recorder;

    public TrainingRuns(Lake lake, LeakAlarmProperties limits, RunRecorder recorder) {
        this.assembly = new DatasetAssembly(lake);
        this.evaluations = new EvaluationTable(lake);
        this.alarm = new LeakAlarm(limits);
        this.modelBytes = new ModelBytes(lake.store());
        this.recorder = recorder;
    }

    JobOutcome<RunView> make(PlannedRun run, JobContext job) throws Exception {
        RunProgress progress = new RunProgress(job);
        RunRows rows = new RunRows(assembly, run.plan().dataset(), progress);
        RunAttempt attempt = new RunAttempt(run, job, progress, rows);
        RunParts parts = new RunParts(
                attempt.step("label", RunParts.Labels.class, () -> label(attempt)),
                attempt.step("evaluate", RunParts.Evaluation.class, () -> evaluate(attempt)),
                attempt.step("train", RunParts.Model.class, () -> train(attempt)));
        RunView view = attempt.step("register", RunView.class, () -> recorder.record(run, parts, job.id()));
        return new JobOutcome<>(
                view, List.of(parts.labels().table(), parts.evaluation().table()), List.of());
    }

    private RunParts.Labels label(RunAttempt attempt) {
        CommitResult commit = assembly.publish(attempt.pins(), attempt.rows().history(), attempt.lineage());
        String table = LabelTable.spec(attempt.pins().labelSpec()).name();
        return new RunParts.Labels(
                LabelSpan.of(attempt.rows().history().labels()).version(table, commit, attempt.run()));
    }

    private RunParts.Evaluation evaluate(RunAttempt attempt) {
        Dataset dataset = attempt.rows().dataset();
        WalkForwardEvaluation evaluation =
                new WalkForwardEvaluation(dataset, attempt.run().plan().recipe(), attempt.progress());
        Predictions predictions = evaluation.predict();
        ScoreCard card = new Scoring(Bootstrap.STANDARD).score(predictions);
        CommitResult commit = evaluations.commit(
                new EvaluationTable.EvaluatedRun(
                        attempt.run().runId(), attempt.pins().listing(), dataset.symbols(), predictions),
                attempt.lineage());
        DatasetVersion version = LabelSpan.of(predictions).version(Tables.EVALUATIONS.name(), commit, attempt.run());
        return new RunParts.Evaluation(
                version,
                ScoreViews.of(card),
                evaluation.learningCurves(),
                dataset.dropped(),
                alarm.warnings(attempt.pins().labelSpec(), card));
    }

    private RunParts.Model train(RunAttempt attempt) {
        Dataset dataset = attempt.rows().dataset();
        attempt.progress().begin(dataset.rows());
        try (TrainedModel model = FinalModel.train(dataset, attempt.run().plan().recipe(), attempt.progress())) {
            String path = modelBytes.put(attempt.run(), model);
            modelBytes.putExample(path, dataset.features());
            return new RunParts.Model(dataset.rows(), path, model.sha256());
        }
    }
}
