package io.breadthflow.training.plan;

import org.jspecify.annotations.Nullable;

/**
 * A plan with the id of its run; stored as a step of the job, so that every attempt of it makes the same run.
 *
 * @param reuse id of an earlier run with the same inputs that is answered instead, or null
 */
public record PlannedRun(
        RunPlan plan, String runId, @Nullable String reuse) {}
