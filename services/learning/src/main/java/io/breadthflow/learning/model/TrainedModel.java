package io.breadthflow.learning.model;

import java.util.List;

/**
 * A model that predicts the probability of label 1. Predictions may be asked for by many threads at once; each uses the
 * calling thread only, so that a busy machine does not make one answer wait for another.
 *
 * <p>Native memory is freed by {@link #close()}; a closed model answers {@link IllegalStateException}.
 */
public interface TrainedModel extends AutoCloseable {

    /** Names of the features in the order of a vector. */
    List<String> featureNames();

    /**
     * Probability of label 1 for one row, in [0, 1].
     *
     * @param vector one value per feature name, NaN where it is missing
     * @throws IllegalArgumentException when the vector's length is not the number of features
     */
    float predict(float[] vector);

    /**
     * Probability of label 1 for each row; bit for bit what {@link #predict(float[])} gives for that row.
     *
     * @throws IllegalArgumentException when the matrix has other features, or the same in another order
     */
    float[] predict(FeatureMatrix rows);

    /** The model in the portable format of its {@link ModelType}; a fresh array. */
    byte[] bytes();

    /** SHA-256 of {@link #bytes()}, 64 lower case hexadecimal digits. */
    String sha256();

    @Override
    void close();
}
