package io.breadthflow.cli.pipeline;

import io.breadthflow.contracts.api.job.JobView;

/** The names of stages, as they are shown. */
final class StageName {

    private StageName() {}

    /** The stage of a job of a pipeline; the type of any other job. */
    static String of(JobView job) {
        String stage = job.stage();
        return stage == null ? job.type() : stage;
    }
}
