package io.breadthflow.platform.job;

import io.breadthflow.contracts.api.Page;
import io.breadthflow.contracts.api.job.JobView;
import io.breadthflow.contracts.api.pipeline.PipelineView;
import io.breadthflow.contracts.job.JobId;
import io.breadthflow.contracts.job.JobType;
import org.jspecify.annotations.Nullable;

/** Posts jobs and answers what became of them. */
public interface Jobs {

    /**
     * Posts a job as the root of a pipeline of its own; in the caller's transaction, where there is one. With an
     * idempotency key that was used before for an equal request the earlier job is answered; for another request {@code
     * IDEMPOTENCY_CONFLICT} is thrown.
     */
    JobView post(JobType type, Record request, @Nullable String idempotencyKey);

    /** The job; throws {@code NOT_FOUND} when there is none. */
    JobView get(JobId id);

    /** A page of jobs, newest first. */
    Page<JobView> list(JobQuery query);

    /** The pipeline that the job {@code root} started; throws {@code NOT_FOUND} when there is none. */
    PipelineView pipeline(JobId root);

    /**
     * Asks the job to stop: at once when it is queued, at its next checkpoint when it runs. A job that has ended or was
     * asked before is answered as it is.
     */
    JobView cancel(JobId id);
}
