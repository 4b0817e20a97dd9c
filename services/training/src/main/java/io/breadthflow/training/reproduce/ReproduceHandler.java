package io.breadthflow.training.reproduce;

import io.breadthflow.contracts.api.training.ReproduceRequest;
import io.breadthflow.contracts.api.training.ReproduceResult;
import io.breadthflow.contracts.job.JobType;
import io.breadthflow.platform.job.run.JobContext;
import io.breadthflow.platform.job.run.JobHandler;
import io.breadthflow.platform.job.run.JobOutcome;
import io.breadthflow.training.registration.Provenance;
import io.breadthflow.training.registration.RunStore;
import java.util.Set;

/** Does {@code REPRODUCE_RUN}: trains the model of a recorded run again. It writes nothing. */
public final class ReproduceHandler implements JobHandler<ReproduceRequest, ReproduceResult> {
    private final RunStore runs;
    private final Rebuild rebuild;

    public ReproduceHandler(RunStore runs, Rebuild rebuild) {
        this.runs = runs;
        this.rebuild = rebuild;
    }

    @Override
    public JobType type() {
        return JobType.REPRODUCE_RUN;
    }

    @Override
    public Class<ReproduceRequest> requestType() {
        return ReproduceRequest.class;
    }

    @Override
    public Class<ReproduceResult> resultType() {
        return ReproduceResult.class;
    }

    @Override
    public void admit(ReproduceRequest request) {
        runs.get(request.runId());
    }

    @Override
    public Set<String> writes(ReproduceRequest request) {
        return Set.of();
    }

    @Override
    public JobOutcome<ReproduceResult> run(ReproduceRequest request, JobContext job) throws Exception {
        Provenance recorded = runs.get(request.runId()).provenance();
        return JobOutcome.of(job.step(
                "rebuild", request.runId(), ReproduceResult.class, () -> compare(request.runId(), recorded, job)));
    }

    private ReproduceResult compare(String runId, Provenance recorded, JobContext job) throws InterruptedException {
        String rebuilt = rebuild.digest(recorded, job);
        return new ReproduceResult(
                runId,
                recorded.model().sha256(),
                rebuilt,
                rebuilt.equals(recorded.model().sha256()),
                rebuild.differences(recorded));
    }
}
