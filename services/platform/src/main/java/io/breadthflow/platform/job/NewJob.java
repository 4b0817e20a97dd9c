package io.breadthflow.platform.job;

import io.breadthflow.contracts.job.JobId;
import io.breadthflow.contracts.job.JobType;
import org.jspecify.annotations.Nullable;

/**
 * A job to insert.
 *
 * @param origin where it comes from
 * @param request its request as JSON
 * @param requestSha256 over type and request
 */
record NewJob(JobId id, JobType type, Origin origin, String request, String requestSha256) {

    /**
     * Where a job comes from.
     *
     * @param pipeline first job of the pipeline
     * @param parent job whose completion posts this one
     * @param idempotencyKey key the client gave
     */
    record Origin(
            JobId pipeline,
            @Nullable JobId parent,
            @Nullable String idempotencyKey) {}
}
