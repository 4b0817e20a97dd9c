package io.breadthflow.serving.predict;

import io.breadthflow.learning.model.FeatureMatrix;
import io.breadthflow.learning.model.TrainedModel;
import java.util.List;
import java.util.Objects;

/** Probabilities of rows that have a vector; a batch goes to the model in one call. */
final class Scorer {

    private Scorer() {}

    /** One probability per row, in their order. */
    static float[] score(TrainedModel model, List<Row> rows) {
        if (rows.isEmpty()) {
            return new float[0];
        }
        return rows.size() == 1 ? new float[] {model.predict(vector(rows.get(0)))} : model.predict(matrix(model, rows));
    }

    private static FeatureMatrix matrix(TrainedModel model, List<Row> rows) {
        float[][] columns = new float[model.featureNames().size()][rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            float[] vector = vector(rows.get(row));
            for (int feature = 0; feature < columns.length; feature++) {
                columns[feature][row] = vector[feature];
            }
        }
        return new FeatureMatrix(model.featureNames(), columns);
    }

    private static float[] vector(Row row) {
        return Objects.requireNonNull(row.vector(), "only rows with a vector are scored");
    }
}
