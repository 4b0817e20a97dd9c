package io.breadthflow.training.run;

import io.breadthflow.contracts.api.training.RunView;
import io.breadthflow.contracts.api.training.TrainRequest;
import io.breadthflow.contracts.job.JobType;
import io.breadthflow.contracts.metric.PlatformMetric;
import io.breadthflow.contracts.table.Tables;
import io.breadthflow.platform.job.JobContext;
import io.breadthflow.platform.job.JobHandler;
import io.breadthflow.platform.job.JobOutcome;
import io.breadthflow.platform.metric.Metrics;
import io.breadthflow.training.dataset.LabelTable;
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
    public Set<String> writes(TrainRequest request) {
        return Set.of(LabelTable.spec(RunPlanner.label(request.label())).name(), Tables.EVALUATIONS.name());
    }

    @Override
    public JobOutcome<RunView> run(TrainRequest request, JobContext job) throws Exception {
        PlannedRun planned =
                job.step("plan", request + "\n" + planner.defaults(), PlannedRun.class, () -> planner.plan(request));
        String reuse = planned.reuse();
        if (reuse != null) {
            return JobOutcome.of(runs.get(reuse).view().asReused());
        }
        JobOutcome<RunView> outcome = training.make(planned, job);
        metrics.counter(PlatformMetric.TRAINING_RUNS, request.label()).increment();
        return outcome;
    }
}
