package io.breadthflow.platform.job;

import io.breadthflow.platform.dataset.DatasetVersion;
import java.util.List;

/**
 * What a finished job leaves behind; everything is written in the one transaction that completes the job.
 *
 * @param result shown in the API
 * @param datasets table versions it made
 * @param followUps jobs to post
 */
public record JobOutcome<R extends Record>(R result, List<DatasetVersion> datasets, List<FollowUp> followUps) {

    public JobOutcome {
        datasets = List.copyOf(datasets);
        followUps = List.copyOf(followUps);
    }

    /** An outcome that makes no table version and posts no job. */
    public static <R extends Record> JobOutcome<R> of(R result) {
        return new JobOutcome<>(result, List.of(), List.of());
    }
}
