package io.breadthflow.spark.training;

import io.breadthflow.lake.table.Micros;
import io.breadthflow.learning.label.VectorFit;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.sql.Row;

/**
 * Reads a row of {@link JoinedTables}.
 *
 * @param features elements of a vector
 * @param warmUp bars before a vector can be complete
 */
record ToLabelledVector(int features, int warmUp) implements Function<Row, LabelledVector> {

    @Override
    public LabelledVector call(Row row) {
        long informationEnd = micros(row, JoinedTables.INFORMATION_END);
        boolean present = !row.isNullAt(JoinedTables.VECTOR_KNOWN_AT);
        float[] vector = present ? vector(row) : new float[0];
        long knownAt = present ? micros(row, JoinedTables.VECTOR_KNOWN_AT) : Long.MAX_VALUE;
        VectorFit fit = present
                ? VectorFit.of(
                        isComplete(vector), row.getInt(JoinedTables.BARS_BEFORE), warmUp, knownAt, informationEnd)
                : VectorFit.NO_VECTOR;
        return new LabelledVector(
                row.getString(JoinedTables.SYMBOL),
                micros(row, JoinedTables.EVENT_TIME),
                informationEnd,
                (byte) row.getInt(JoinedTables.LABEL),
                fit,
                knownAt < micros(row, JoinedTables.BAR_KNOWN_AT),
                fit == VectorFit.FITS ? vector : new float[0]);
    }

    private float[] vector(Row row) {
        float[] vector = new float[features];
        for (int i = 0; i < features; i++) {
            int column = JoinedTables.FIRST_FEATURE + i;
            vector[i] = row.isNullAt(column) ? Float.NaN : (float) row.getDouble(column);
        }
        return vector;
    }

    private static boolean isComplete(float[] vector) {
        for (float value : vector) {
            if (Float.isNaN(value)) {
                return false;
            }
        }
        return true;
    }

    private static long micros(Row row, int column) {
        return Micros.of(row.getAs(column));
    }
}
