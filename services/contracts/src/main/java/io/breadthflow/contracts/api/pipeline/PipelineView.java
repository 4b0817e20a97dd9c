package io.breadthflow.contracts.api.pipeline;

import io.breadthflow.contracts.api.Problem;
import io.breadthflow.contracts.api.job.JobView;
import io.breadthflow.contracts.job.PipelineState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline as the API shows it.
 *
 * @param service at which it was posted; its stages may be jobs of any service
 * @param cancelRequested true once it was asked to stop
 * @param document what it consists of
 * @param jobs its stages that have been posted, in that order
 * @param error why a stage could not be posted, or null
 * @param finishedAt when its last job ended, or null
 */
public record PipelineView(
        String id,
        String service,
        PipelineState state,
        boolean cancelRequested,
        PipelineDocument document,
        List<JobView> jobs,
        @Nullable Problem error,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    public PipelineView {
        jobs = List.copyOf(jobs);
    }
}
