package io.breadthflow.platform.job;

import io.breadthflow.contracts.api.JobView;
import io.breadthflow.contracts.job.JobId;
import io.breadthflow.contracts.job.JobType;
import org.jspecify.annotations.Nullable;

/** Posts jobs and answers what became of them. */
public interface Jobs {

    /**
     * Posts a job as the root of a pipeline of its own. With an idempotency key that was used before for an equal request
     * the earlier job is answered; for another request {@code IDEMPOTENCY_CONFLICT} is thrown.
     */
    JobView post(JobType type, Record request, @Nullable String idempotencyKey);

    /** The job; throws {@code NOT_FOUND} when there is none. */
    JobView get(JobId id);

    /** Asks the job to stop: at once when it is queued, at its next checkpoint when it runs. */
    JobView cancel(JobId id);
}
