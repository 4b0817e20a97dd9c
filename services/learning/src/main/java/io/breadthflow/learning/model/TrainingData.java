package io.breadthflow.learning.model;

import java.util.Objects;

/** Features and the labels of the same rows, as columns; there is no object per row. */
public final class TrainingData {

    private final FeatureMatrix features;
    private final float[] labels;

    /**
     * @param labels 0 or 1 per row of {@code features}; not copied
     * @throws IllegalArgumentException when there are no rows, lengths differ or a label is neither 0 nor 1
     */
    public TrainingData(FeatureMatrix features, float[] labels) {
        if (labels.length != features.rows() || labels.length == 0) {
            throw new IllegalArgumentException(
                    "training needs one label per row, not " + labels.length + " for " + features.rows() + " rows");
        }
        for (float label : labels) {
            if (label != 0f && label != 1f) {
                throw new IllegalArgumentException("a label must be 0 or 1, not " + label);
            }
        }
        this.features = features;
        this.labels = labels;
    }

    /** The given rows only; features are not copied. */
    public TrainingData select(int[] rows) {
        float[] chosen = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            chosen[i] = labels[Objects.checkIndex(rows[i], labels.length)];
        }
        return new TrainingData(features.select(rows), chosen);
    }

    /** The features. */
    public FeatureMatrix features() {
        return features;
    }

    /** Number of rows. */
    public int rows() {
        return labels.length;
    }

    /** The row's label, 0 or 1. */
    public float label(int row) {
        return labels[row];
    }

    float[] labels() {
        return labels;
    }
}
