package io.breadthflow.cli.output;

import io.breadthflow.contracts.api.job.JobView;
import io.breadthflow.contracts.api.job.StepView;

/** Number of rows that a job went through. */
public final class JobRows {

    private JobRows() {}

    /** Rows of its longest step: the last step of a job is often one without rows. */
    public static long of(JobView job) {
        return job.steps().stream()
                .mapToLong(StepView::rows)
                .reduce(job.progress().rows(), Math::max);
    }
}
