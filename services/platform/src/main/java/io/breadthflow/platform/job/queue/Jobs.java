package io.breadthflow.platform.job.queue;

import io.breadthflow.contracts.api.Page;
import io.breadthflow.contracts.api.job.JobView;
import io.breadthflow.contracts.job.JobId;
import io.breadthflow.contracts.job.JobType;
import io.breadthflow.contracts.job.PipelineId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Posts jobs and answers what became of them. */
public interface Jobs {

    /**
     * Posts a job that belongs to no pipeline; in the caller's transaction, where there is one. With an idempotency key
     * that was used before for an equal request the earlier job is answered; for another request {@code
     * IDEMPOTENCY_CONFLICT} is thrown.
     */
    JobView post(JobType type, Record request, @Nullable String idempotencyKey);

    /** The job; throws {@code NOT_FOUND} when there is none. */
    JobView get(JobId id);

    /** A page of jobs, newest first. */
    Page<JobView> list(JobQuery query);

    /** The jobs of a pipeline in the order in which they were posted; none when there is no such pipeline. */
    List<JobView> ofPipeline(PipelineId pipeline);

    /**
     * Asks the job to stop: at once when it is queued, at its next checkpoint when it runs. A job that has ended or was
     * asked before is answered as it is.
     */
    JobView cancel(JobId id);
}
