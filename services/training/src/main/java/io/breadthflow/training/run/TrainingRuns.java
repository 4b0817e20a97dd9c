package io.breadthflow.training.run;

import io.breadthflow.contracts.driver.TrainingAnswer;
import io.breadthflow.lake.table.CommitResult;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.platform.job.run.JobContext;
import io.breadthflow.platform.job.run.JobOutcome;
import io.breadthflow.training.dataset.DatasetAssembly;
import io.breadthflow.training.dataset.LabelTable;
import io.breadthflow.training.evaluation.CommittedEvaluation;
import io.breadthflow.training.evaluation.LabelSpan;
import io.breadthflow.training.evaluation.RunEvaluator;
import io.breadthflow.training.evaluation.RunProgress;
import io.breadthflow.training.plan.PlannedRun;
import io.breadthflow.training.registration.Run;
import io.breadthflow.training.registration.RunParts;
import io.breadthflow.training.registration.RunRecorder;
import java.util.List;

/**
 * Makes runs in steps, any of which may be the last one before a crash: labels, evaluation, model. What a step writes is
 * named by the run or by its inputs, so that the next attempt finds it done. The model is registered and becomes the
 * champion in the transaction that completes the job: a job that is cancelled before it has registered nothing.
 */
public final class TrainingRuns {
    private final Lake lake;
    private final DatasetAssembly assembly;
    private final RunEvaluator evaluator;
    private final SparkTrainer spark;
    private final RunRecorder recorder;

    public TrainingRuns(Lake lake, RunEvaluator evaluator, SparkTrainer spark, RunRecorder recorder) {
        this.lake = lake;
        this.assembly = new DatasetAssembly(lake);
        this.evaluator = evaluator;
        this.spark = spark;
        this.recorder = recorder;
    }

    JobOutcome<Run> make(PlannedRun run, JobContext job) throws Exception {
        RunProgress progress = new RunProgress(job);
        RunRows rows = new RunRows(assembly, run.plan().dataset(), progress);
        RunAttempt attempt = new RunAttempt(run, job, progress, rows);
        RunParts.Labels labels = attempt.step("label", RunParts.Labels.class, () -> label(attempt));
        Learning learning = learning(attempt, labels);
        RunParts parts = new RunParts(
                labels,
                attempt.step(
                        "evaluate",
                        CommittedEvaluation.class,
                        () -> evaluator.evaluate(run, learning.test(), attempt.lineage())),
                attempt.step("train", RunParts.Model.class, learning::train));
        return new JobOutcome<>(
                () -> recorder.record(run, parts, job.id()),
                List.of(parts.labels().table(), parts.evaluation().table()));
    }

    private RunParts.Labels label(RunAttempt attempt) {
        CommitResult commit = assembly.publish(attempt.pins(), attempt.rows().history(), attempt.lineage());
        String table = LabelTable.spec(attempt.pins().labelSpec()).name();
        return new RunParts.Labels(
                LabelSpan.of(attempt.rows().history().labels()).version(table, commit, attempt.run()));
    }

    /** A driver trains all models of a run in one go, and is done before anything is judged. */
    private Learning learning(RunAttempt attempt, RunParts.Labels labels) throws Exception {
        return switch (attempt.run().plan().recipe().engine()) {
            case LOCAL -> new LocalLearning(attempt, new ModelBytes(lake.store()));
            case SPARK ->
                new SparkLearning(
                        attempt, attempt.step("spark", TrainingAnswer.class, () -> spark.train(attempt, labels)), lake);
        };
    }
}
