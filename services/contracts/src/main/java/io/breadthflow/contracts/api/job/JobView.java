package io.breadthflow.contracts.api.job;

import io.breadthflow.contracts.api.Problem;
import io.breadthflow.contracts.job.JobState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A job as the API shows it.
 *
 * @param pipeline it belongs to, null for a job posted on its own
 * @param stage of that pipeline, null for a job posted on its own
 * @param result JSON of the type's result record, once succeeded
 */
public record JobView(
        String id,
        String service,
        String type,
        JobState state,
        @Nullable String pipeline,
        @Nullable String stage,
        int attempts,
        long epoch,
        boolean cancelRequested,
        ProgressView progress,
        List<StepView> steps,
        Map<String, Object> request,
        @Nullable Map<String, Object> result,
        @Nullable Problem error,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {}
