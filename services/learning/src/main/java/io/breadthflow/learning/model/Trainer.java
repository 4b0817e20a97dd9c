package io.breadthflow.learning.model;

/** Trains models of one spec; safe for use by many threads. */
public interface Trainer {

    /**
     * Trains on every row of {@code data}. The same data, spec (with its number of threads) and seed give the same
     * bytes, on whichever thread this is called.
     *
     * @throws IllegalArgumentException when the library refuses the data or the parameters
     */
    TrainedModel train(TrainingData data, Seed seed, RoundListener listener);
}
