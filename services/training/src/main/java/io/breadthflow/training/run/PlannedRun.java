package io.breadthflow.training.run;

import org.jspecify.annotations.Nullable;

/**
 * A plan with the id of its run; stored as a step of the job, so that every attempt of it makes the same run.
 *
 * @param reuse id of an earlier run with the same inputs that is answered instead, or null
 */
record PlannedRun(RunPlan plan, String runId, @Nullable String reuse) {}
