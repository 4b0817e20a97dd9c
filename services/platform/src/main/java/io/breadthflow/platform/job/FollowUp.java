package io.breadthflow.platform.job;

import io.breadthflow.contracts.job.JobType;

/** A job to post when this one completes; it inherits the pipeline. */
public record FollowUp(JobType type, Record request) {}
