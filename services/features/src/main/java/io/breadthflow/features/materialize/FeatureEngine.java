package io.breadthflow.features.materialize;

import io.breadthflow.platform.job.run.StoppableProgress;

/**
 * Computes features and commits them: the same request gives the same bits on every engine, since all of them only sort
 * and partition, and leave every value to the folds of the set.
 */
public interface FeatureEngine {

    /** Name in metrics and messages, as {@code local}. */
    String name();

    /**
     * Computes the rows of {@code request}, saves the state they end with and then commits them, all in one commit. A
     * request whose commit was made before answers that commit. {@code progress} may throw to stop the run; nothing is
     * visible then.
     */
    EngineReport run(FeatureRequest request, StoppableProgress progress) throws InterruptedException;
}
