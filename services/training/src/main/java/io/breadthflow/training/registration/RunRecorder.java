package io.breadthflow.training.registration;

import io.breadthflow.contracts.job.JobId;
import io.breadthflow.contracts.table.Tables;
import io.breadthflow.platform.registry.ModelStore;
import io.breadthflow.platform.registry.ModelStore.Registration;
import io.breadthflow.training.dataset.DatasetPins;
import io.breadthflow.training.dataset.FeaturePin;
import io.breadthflow.training.plan.PlannedRun;
import io.breadthflow.training.plan.RunPlan;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.transaction.support.TransactionOperations;

/** Registers the model of a run, records the run and makes its model the champion: all of it or nothing, and once. */
public final class RunRecorder {
    /** The alias that serving follows by default. */
    private static final String CHAMPION = "champion";

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

    /** Records {@code run}, made by {@code job}; the answer is the record, an earlier attempt's where there is one. */
    public Run record(PlannedRun run, RunParts parts, JobId job) {
        transactions.executeWithoutResult(status -> write(run, parts, job));
        return runs.get(run.runId());
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
                new Run(
                        run.runId(),
                        plan.fingerprint(),
                        plan.dataset().label(),
                        new Run.Model(plan.model(), version, parts.model().trainRows()),
                        parts.evaluation().evaluation(),
                        provenance(plan, parts),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)),
                job);
        models.alias(plan.model(), CHAMPION, version);
    }

    private static Provenance provenance(RunPlan plan, RunParts parts) {
        RunPlan.Recipe recipe = plan.recipe();
        return new Provenance(
                data(plan.dataset(), parts.labels()),
                recipe.split(),
                new Provenance.Model(
                        recipe.spec(),
                        recipe.seed(),
                        recipe.threads(),
                        recipe.engine(),
                        recipe.workers(),
                        parts.model().sha256()),
                new Provenance.Code(plan.build().code(), plan.build().library()));
    }

    private static Provenance.Data data(DatasetPins dataset, RunParts.Labels labels) {
        FeaturePin features = dataset.features();
        return new Provenance.Data(
                dataset.listing(),
                dataset.minimumBars(),
                new Provenance.Source(Tables.OHLCV.name(), dataset.sourceVersion()),
                new Provenance.Features(
                        features.table(), features.version(), features.set(), features.hash(), features.outputs()),
                new Provenance.Labels(
                        dataset.labelSpec().text(),
                        labels.table().table(),
                        labels.table().version()),
                dataset.oracleVersion());
    }
}
