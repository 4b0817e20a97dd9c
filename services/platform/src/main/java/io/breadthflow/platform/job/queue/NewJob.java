package io.breadthflow.platform.job.queue;

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
     * Origin of a job: a client, or the pipeline it is a stage of.
     *
     * @param stage of a pipeline, or null
     * @param parent job whose end posted this one, or null
     * @param idempotencyKey key the client gave, or null
     */
    record Origin(
            @Nullable StageRef stage,
            @Nullable JobId parent,
            @Nullable String idempotencyKey) {}
}
