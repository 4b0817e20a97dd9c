package io.breadthflow.platform.job.queue;

import io.breadthflow.contracts.job.PipelineId;

/**
 * The decision what follows when a job of a pipeline ends. Both methods are called in the transaction that ends the job:
 * either the end and everything that follows from it is there, or nothing.
 */
public interface Succession {

    /**
     * Holds the pipeline until the transaction is over: no other job of it ends, and it is not cancelled. Called before the
     * job's own row is locked, so that two transactions cannot wait for each other.
     */
    void lock(PipelineId pipeline);

    /** Posts what has become ready by the end of the job {@code ended} of {@code stage}. */
    void follow(StageRef stage, JobRow ended);
}
