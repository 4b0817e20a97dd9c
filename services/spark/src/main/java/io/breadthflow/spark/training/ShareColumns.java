package io.breadthflow.spark.training;

import io.breadthflow.learning.model.FeatureMatrix;
import io.breadthflow.learning.model.TrainingData;
import java.util.List;

/** Rows of a share, copied into columns as they come. */
final class ShareColumns {

    private final List<String> names;
    private final float[][] columns;
    private final float[] labels;
    private int size;

    ShareColumns(List<String> names, int rows) {
        this.names = names;
        this.columns = new float[names.size()][rows];
        this.labels = new float[rows];
    }

    /** A vector with the label behind it. */
    void add(float[] row) {
        for (int feature = 0; feature < columns.length; feature++) {
            columns[feature][size] = row[feature];
        }
        labels[size++] = row[columns.length];
    }

    boolean isEmpty() {
        return labels.length == 0;
    }

    FeatureMatrix features() {
        return new FeatureMatrix(names, columns);
    }

    TrainingData data() {
        if (size != labels.length) {
            throw new IllegalStateException("a share of " + labels.length + " rows was sent " + size);
        }
        return new TrainingData(features(), labels);
    }
}
