package io.breadthflow.learning.model;

import java.util.Optional;

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

    /**
     * Rows to score after every round, none by default. They are not learned from: the model is the same with and
     * without them.
     */
    default Optional<TrainingData> watched() {
        return Optional.empty();
    }

    /** The mean log loss of the {@link #watched} rows after {@code done} rounds, told before {@link #roundDone}. */
    default void scored(int done, double logLoss) {}
}
