package io.breadthflow.training.run;

import io.breadthflow.contracts.api.training.RunView;
import io.breadthflow.contracts.api.training.TrainRequest;
import io.breadthflow.contracts.job.JobType;
import io.breadthflow.contracts.metric.PlatformMetric;
import io.breadthflow.contracts.table.Tables;
import io.breadthflow.platform.job.run.JobContext;
import io.breadthflow.platform.job.run.JobHandler;
import io.breadthflow.platform.job.run.JobOutcome;
import io.breadthflow.platform.metric.Metrics;
import io.breadthflow.training.dataset.LabelTable;
import io.breadthflow.training.plan.PlannedRun;
import io.breadthflow.training.plan.RunPlan;
import io.breadthflow.training.plan.RunPlanner;
import io.breadthflow.training.registration.Run;
import io.breadthflow.training.registration.RunStore;
import java.util.Set;

/** Does {@code TRAIN_MODEL}: plans the run, then makes it or answers the one that is there. */
public final class TrainModelHandler implements JobHandler<TrainRequest, RunView> {
    private final RunPlanner planner;
    private final TrainingRuns training;
    private final RunStore runs;
    private final Metrics metrics;

    public TrainModelHandler(RunPlanner planner, TrainingRuns training, RunStore runs, Metrics metrics) {
        this.planner = planner;
        this.training = training;
        this.runs = runs;
        this.metrics = metrics;
    }

    @Override
    public JobType type() {
        return JobType.TRAIN_MODEL;
    }

    @Override
    public Class<TrainRequest> requestType() {
        return TrainRequest.class;
    }

    @Override
    public Class<RunView> resultType() {
        return RunView.class;
    }

    @Override
    public void admit(TrainRequest request) {
        RunPlanner.label(request.label());
    }

    @Override
    public Set<String> writes(TrainRequest request) {
        return Set.of(LabelTable.spec(RunPlanner.label(request.label())).name(), Tables.EVALUATIONS.name());
    }

    @Override
    public JobOutcome<RunView> run(TrainRequest request, JobContext job) throws Exception {
        PlannedRun planned =
                job.step("plan", request + "\n" + planner.defaults(), PlannedRun.class, () -> plan(request));
        String reuse = planned.reuse();
        if (reuse != null) {
            return JobOutcome.of(RunViews.reused(runs.get(reuse)));
        }
        JobOutcome<Run> outcome = training.make(planned, job);
        metrics.counter(PlatformMetric.TRAINING_RUNS, request.label()).increment();
        return new JobOutcome<>(() -> RunViews.of(outcome.complete()), outcome.datasets());
    }

    /** A run of its own for a forced request, else the run that has the same inputs where there is one. */
    private PlannedRun plan(TrainRequest request) {
        RunPlan plan = planner.plan(request);
        String fingerprint = plan.fingerprint();
        if (request.force()) {
            return new PlannedRun(plan, plan.runId(runs.countByFingerprint(fingerprint)), null);
        }
        return new PlannedRun(
                plan,
                plan.runId(0),
                runs.findByFingerprint(fingerprint).map(Run::id).orElse(null));
    }
}
