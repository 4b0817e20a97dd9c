package io.breadthflow.lake.table.delta.commit;

import io.breadthflow.contracts.table.ColumnSpec;
import io.breadthflow.lake.table.Column;
import io.breadthflow.lake.table.delta.kernel.CodePoints;
import java.util.BitSet;
import java.util.Optional;

/**
 * Smallest and largest value of a column.
 *
 * @param min Long, Integer, Double or String, as the column's type is
 * @param max the same
 */
record ValueRange(Object min, Object max) {

    /** Longest text that is kept as a bound. */
    private static final int TEXT = 64;

    /** The range of the values that are not null, where the type has one that all engines agree on. */
    static Optional<ValueRange> of(ColumnSpec spec, Column column) {
        return switch (spec.type()) {
            case LONG, TIMESTAMP, DECIMAL -> longs((Column.Longs) column);
            case INT, DATE -> ints((Column.Ints) column);
            case DOUBLE -> doubles((Column.Doubles) column);
            case STRING -> strings((Column.Strings) column);
            case BOOLEAN, BINARY -> Optional.empty();
        };
    }

    private static Optional<ValueRange> longs(Column.Longs column) {
        long min = Long.MAX_VALUE;
        long max = Long.MIN_VALUE;
        boolean present = false;
        for (int row = 0; row < column.size(); row++) {
            if (!column.isNull(row)) {
                min = Math.min(min, column.get(row));
                max = Math.max(max, column.get(row));
                present = true;
            }
        }
        return present ? Optional.of(new ValueRange(min, max)) : Optional.empty();
    }

    private static Optional<ValueRange> ints(Column.Ints column) {
        int min = Integer.MAX_VALUE;
        int max = Integer.MIN_VALUE;
        boolean present = false;
        for (int row = 0; row < column.size(); row++) {
            if (!column.isNull(row)) {
                min = Math.min(min, column.get(row));
                max = Math.max(max, column.get(row));
                present = true;
            }
        }
        return present ? Optional.of(new ValueRange(min, max)) : Optional.empty();
    }

    private static Optional<ValueRange> doubles(Column.Doubles column) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < column.size(); row++) {
            if (!column.isNull(row)) {
                min = Math.min(min, column.get(row));
                max = Math.max(max, column.get(row));
            }
        }
        if (!Double.isFinite(min) || !Double.isFinite(max)) {
            return Optional.empty();
        }
        // engines differ in whether -0.0 is below 0.0
        return Optional.of(new ValueRange(min == 0 ? -0.0 : min, max == 0 ? 0.0 : max));
    }

    private static Optional<ValueRange> strings(Column.Strings column) {
        BitSet used = new BitSet(column.dictionarySize());
        for (int row = 0; row < column.size(); row++) {
            if (!column.isNull(row)) {
                used.set(column.code(row));
            }
        }
        Optional<String> min = used.stream().mapToObj(column::dictionary).min(CodePoints::compare);
        Optional<String> max = used.stream().mapToObj(column::dictionary).max(CodePoints::compare);
        return min.isPresent()
                        && max.isPresent()
                        && min.get().length() <= TEXT
                        && max.get().length() <= TEXT
                ? Optional.of(new ValueRange(min.get(), max.get()))
                : Optional.empty();
    }
}
