package io.breadthflow.learning.model;

/** Told after every boosting round, on the training thread. */
@FunctionalInterface
public interface RoundListener {

    /** Listens to nothing. */
    RoundListener NONE = (done, total) -> {};

    /**
     * {@code done} of {@code total} rounds are done. An exception thrown here ends the training, frees its memory and
     * reaches the caller: that is how a training is cancelled.
     */
    void roundDone(int done, int total);
}
