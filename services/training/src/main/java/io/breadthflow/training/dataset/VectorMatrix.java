package io.breadthflow.training.dataset;

import io.breadthflow.learning.model.FeatureMatrix;
import java.util.Arrays;
import java.util.List;

/** Vectors of the rows of a panel, one float column per feature, filled in any order. */
final class VectorMatrix {
    private static final long ABSENT = Long.MAX_VALUE;

    private final List<String> features;
    private final float[][] columns;
    private final long[] availableAt;

    VectorMatrix(List<String> features, int rows) {
        this.features = features;
        this.columns = new float[features.size()][rows];
        this.availableAt = new long[rows];
        Arrays.fill(availableAt, ABSENT);
    }

    void set(int row, int feature, float value) {
        columns[feature][row] = value;
    }

    /** Notes that the row has a vector, and when that could first have been known. */
    void found(int row, long available) {
        availableAt[row] = available;
    }

    boolean isPresent(int row) {
        return availableAt[row] != ABSENT;
    }

    /** When the row's vector could first have been known; later than everything where it has none. */
    long availableAt(int row) {
        return availableAt[row];
    }

    /** True when no element of the row's vector is NaN. */
    boolean isComplete(int row) {
        for (float[] column : columns) {
            if (Float.isNaN(column[row])) {
                return false;
            }
        }
        return true;
    }

    /** The columns, not copied: nothing is set after this. */
    FeatureMatrix toFeatures() {
        return new FeatureMatrix(features, columns);
    }
}
