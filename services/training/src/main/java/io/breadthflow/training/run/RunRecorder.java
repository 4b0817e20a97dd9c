package io.breadthflow.training.run;

import io.breadthflow.contracts.api.training.Provenance;
import io.breadthflow.contracts.api.training.RunView;
import io.breadthflow.contracts.job.JobId;
import io.breadthflow.contracts.table.Tables;
import io.breadthflow.platform.registry.ModelStore;
import io.breadthflow.platform.registry.ModelStore.Registration;
import io.breadthflow.training.dataset.DatasetPins;
import io.breadthflow.training.dataset.FeaturePin;
import io.breadthflow.training.run.RunStore.RecordedRun;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.transaction.support.TransactionOperations;

/** Registers the model of a run, records the run and makes its model the champion: all of it or nothing, and once. */
public final class RunRecorder {
    /** The alias that serving follows by default. */
    static final String CHAMPION = "champion";

    private final TransactionOperations transactions;
    private final ModelStore models;
    private final RunStore runs;
    private final Clock clock;

    public RunRecorder(TransactionOperations transactions, ModelStore models, RunStore runs, Clock clock) {
        this.transactions = transactions;
        this.models = models;
        this.runs = runs;
        this.clock = clock;
    }

    RunView record(PlannedRun run, RunParts parts, JobId job) {
        transactions.executeWithoutResult(status -> write(run, parts, job));
        return runs.get(run.runId()).view();
    }

    private void write(PlannedRun run, RunParts parts, JobId job) {
        RunPlan plan = run.plan();
        int version = models.register(new Registration(
                plan.model(),
                run.runId(),
                plan.dataset().label(),
                plan.dataset().features().hash(),
                parts.model().path(),
                parts.model().sha256()));
        runs.insert(
                new RecordedRun(
                        view(run, parts, version),
                        plan.fingerprint(),
                        parts.evaluation().learningCurves()),
                job);
        models.alias(plan.model(), CHAMPION, version);
    }

    private RunView view(PlannedRun run, RunParts parts, int version) {
        RunParts.Evaluation evaluation = parts.evaluation();
        ScoreViews scores = evaluation.scores();
        return new RunView(
                run.runId(),
                run.plan().dataset().label(),
                run.plan().model(),
                version,
                parts.model().trainRows(),
                scores.testRows(),
                scores.shortSample(),
                evaluation.droppedRows(),
                evaluation.dropped(),
                scores.scores(),
                scores.coverage(),
                scores.oracle(),
                scores.folds(),
                evaluation.warnings(),
                provenance(run.plan(), parts),
                false,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static Provenance provenance(RunPlan plan, RunParts parts) {
        DatasetPins dataset = plan.dataset();
        FeaturePin features = dataset.features();
        return new Provenance(
                dataset.listing(),
                features.table(),
                features.version(),
                features.set(),
                features.hash(),
                features.outputs(),
                Tables.OHLCV.name(),
                dataset.sourceVersion(),
                dataset.minimumSessions(),
                dataset.labelSpec().text(),
                parts.labels().table().table(),
                parts.labels().table().version(),
                dataset.oracleVersion(),
                plan.recipe().split(),
                plan.recipe().spec(),
                plan.recipe().seed(),
                plan.recipe().threads(),
                plan.recipe().engine(),
                plan.recipe().workers(),
                plan.build().code(),
                plan.build().library(),
                parts.model().sha256());
    }
}
