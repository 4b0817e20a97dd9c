package io.breadthflow.learning.model;

/** Seed of all randomness of a training; 0 to 2^31 − 1, the range every trainer takes. */
public record Seed(long value) {

    public Seed {
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a seed lies between 0 and " + Integer.MAX_VALUE + ", not at " + value);
        }
    }
}
