package io.breadthflow.cli.pipeline;

import io.breadthflow.contracts.api.job.JobView;
import io.breadthflow.contracts.job.JobType;

/** Short names of stages. */
final class StageName {

    private StageName() {}

    /** {@code simulate}, {@code ingest}, {@code features}, {@code train}; a training carries its label. */
    static String of(JobView job) {
        return switch (JobType.valueOf(job.type())) {
            case SIMULATE_MARKET -> "simulate";
            case INGEST_BARS -> "ingest";
            case VALIDATE_TABLE -> "validate";
            case MATERIALIZE_FEATURES -> "features";
            case TRAIN_MODEL -> "train:" + job.request().getOrDefault("label", "?");
            case REPRODUCE_RUN -> "reproduce";
        };
    }
}
