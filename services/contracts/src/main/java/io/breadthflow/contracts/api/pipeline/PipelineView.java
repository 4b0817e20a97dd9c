package io.breadthflow.contracts.api.pipeline;

import io.breadthflow.contracts.api.job.JobView;
import io.breadthflow.contracts.job.JobState;
import java.util.List;

/** A pipeline: its jobs in the order they were posted. FAILED or CANCELLED as soon as one of them is. */
public record PipelineView(String id, JobState state, List<JobView> jobs) {

    public PipelineView {
        jobs = List.copyOf(jobs);
    }
}
