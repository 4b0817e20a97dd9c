package io.breadthflow.platform.job.queue;

import io.breadthflow.contracts.job.PipelineId;

/**
 * The stage of a pipeline that a job does.
 *
 * @param name unique in its pipeline
 */
public record StageRef(PipelineId pipeline, String name) {}
