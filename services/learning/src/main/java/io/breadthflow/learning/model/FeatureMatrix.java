package io.breadthflow.learning.model;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Feature values as one float column per feature, all rows of it or a selection. NaN means missing.
 *
 * <p>Neither the columns nor a selection are copied: whoever builds a matrix writes to its arrays no more.
 */
public final class FeatureMatrix {

    private final List<String> names;
    private final float[][] columns;
    private final int @Nullable [] rows;
    private final int size;

    /**
     * @param names distinct names of the features, at least one
     * @param columns a column of equal length per name
     */
    public FeatureMatrix(List<String> names, float[][] columns) {
        this(List.copyOf(names), columns, null);
        if (names.isEmpty() || new HashSet<>(names).size() != names.size() || names.size() != columns.length) {
            throw new IllegalArgumentException(
                    "a matrix of " + columns.length + " columns needs as many distinct feature names, not " + names);
        }
        for (int feature = 0; feature < columns.length; feature++) {
            if (columns[feature].length != size) {
                throw new IllegalArgumentException("feature " + names.get(feature) + " has " + columns[feature].length
                        + " rows, the first has " + size);
            }
        }
    }

    private FeatureMatrix(List<String> names, float[][] columns, int @Nullable [] rows) {
        this.names = names;
        this.columns = columns;
        this.rows = rows;
        this.size = rows != null ? rows.length : columns.length == 0 ? 0 : columns[0].length;
    }

    /** The given rows of this matrix, in that order; {@link IndexOutOfBoundsException} for a row that is not there. */
    public FeatureMatrix select(int[] chosen) {
        int[] mapped = new int[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            mapped[i] = row(Objects.checkIndex(chosen[i], size));
        }
        return new FeatureMatrix(names, columns, mapped);
    }

    /** Names of the features in column order. */
    public List<String> names() {
        return names;
    }

    /** Number of rows. */
    public int rows() {
        return size;
    }

    /** Number of features. */
    public int features() {
        return columns.length;
    }

    /** One value, NaN where it is missing. */
    public float value(int row, int feature) {
        return columns[feature][row(row)];
    }

    /** Copies the rows {@code [from, from + count)} into {@code target}, row after row. */
    void copy(int from, int count, float[] target) {
        int width = columns.length;
        for (int feature = 0; feature < width; feature++) {
            float[] column = columns[feature];
            for (int i = 0, at = feature; i < count; i++, at += width) {
                target[at] = column[row(from + i)];
            }
        }
    }

    private int row(int row) {
        return rows == null ? row : rows[row];
    }
}
