package io.breadthflow.lake.table.delta.read;

import io.breadthflow.contracts.table.ColumnSpec;
import io.breadthflow.lake.table.Column;
import io.breadthflow.lake.table.Scan.Condition;
import io.breadthflow.lake.table.Scan.Operator;
import io.breadthflow.lake.table.delta.kernel.CodePoints;
import io.breadthflow.lake.table.delta.kernel.Literals;
import io.breadthflow.lake.table.parquet.RowGroup;
import io.delta.kernel.expressions.Predicate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** One condition of a scan on a column of a known type. */
final class Comparison {

    private final ColumnSpec column;
    private final Operator operator;
    private final Object value;

    private Comparison(ColumnSpec column, Operator operator, Object value) {
        this.column = column;
        this.operator = operator;
        this.value = value;
    }

    /** {@code condition} on its column; {@link IllegalArgumentException} when the value is not of the column's type. */
    static Comparison of(ColumnSpec column, Condition condition) {
        Class<?> wanted = switch (column.type()) {
            case STRING -> String.class;
            case INT, DATE -> Integer.class;
            case LONG, TIMESTAMP, DECIMAL -> Long.class;
            case DOUBLE -> Double.class;
            case BOOLEAN -> Boolean.class;
            case BINARY -> throw new IllegalArgumentException("bytes are not compared: " + column.name());
        };
        if (!wanted.isInstance(condition.value())) {
            throw new IllegalArgumentException(column.name() + " is compared with a " + wanted.getSimpleName()
                    + ", not with " + condition.value());
        }
        return new Comparison(column, condition.operator(), condition.value());
    }

    String column() {
        return column.name();
    }

    /** The same for Kernel, which skips files by it; absent where engines order the values differently. */
    Optional<Predicate> predicate() {
        if (value instanceof Double number && !Double.isFinite(number)) {
            return Optional.empty();
        }
        String name = switch (operator) {
            case EQUAL -> "=";
            case AT_LEAST -> ">=";
            case BELOW -> "<";
        };
        return Optional.of(new Predicate(
                name, List.of(new io.delta.kernel.expressions.Column(column.name()), Literals.of(column, value))));
    }

    /** False when no value in the range of the row group can satisfy the condition. */
    boolean mayMatch(RowGroup group) {
        return group.range(column.name()).map(this::mayMatch).orElse(true);
    }

    private boolean mayMatch(RowGroup.Range range) {
        boolean belowMax = compare(range.max()) >= 0;
        return switch (operator) {
            case EQUAL -> belowMax && compare(range.min()) <= 0;
            case AT_LEAST -> belowMax;
            case BELOW -> compare(range.min()) < 0;
        };
    }

    /** Order of a value of the column and the constant. */
    private int compare(Object stored) {
        return switch (column.type()) {
            case STRING -> CodePoints.compare((String) stored, (String) value);
            case INT, DATE -> Integer.compare((Integer) stored, (Integer) value);
            case LONG, TIMESTAMP, DECIMAL -> Long.compare((Long) stored, (Long) value);
            case DOUBLE -> compare((Double) stored, (Double) value);
            case BOOLEAN -> Boolean.compare((Boolean) stored, (Boolean) value);
            case BINARY -> throw new IllegalStateException("bytes are not compared: " + column.name());
        };
    }

    private static int compare(double stored, double constant) {
        // the two zeros are equal
        return stored == constant ? 0 : Double.compare(stored, constant);
    }

    /** Rows of {@code values} that satisfy the condition; null never does, and neither does NaN. */
    IntPredicate matches(Column values) {
        IntPredicate satisfied = switch (column.type()) {
            case STRING -> texts((Column.Strings) values);
            case INT, DATE -> row -> accepts(((Column.Ints) values).get(row), (Integer) value);
            case LONG, TIMESTAMP, DECIMAL -> row -> accepts(((Column.Longs) values).get(row), (Long) value);
            case DOUBLE -> row -> accepts(((Column.Doubles) values).get(row), (Double) value);
            case BOOLEAN -> row -> accepts(compare(((Column.Booleans) values).get(row)));
            case BINARY -> throw new IllegalStateException("bytes are not compared: " + column.name());
        };
        return row -> !values.isNull(row) && satisfied.test(row);
    }

    /** Each text of the dictionary is compared once. */
    private IntPredicate texts(Column.Strings values) {
        boolean[] accepted = new boolean[values.dictionarySize()];
        for (int code = 0; code < accepted.length; code++) {
            accepted[code] = accepts(compare(values.dictionary(code)));
        }
        return row -> accepted[values.code(row)];
    }

    private boolean accepts(long stored, long constant) {
        return switch (operator) {
            case EQUAL -> stored == constant;
            case AT_LEAST -> stored >= constant;
            case BELOW -> stored < constant;
        };
    }

    private boolean accepts(double stored, double constant) {
        return switch (operator) {
            case EQUAL -> stored == constant;
            case AT_LEAST -> stored >= constant;
            case BELOW -> stored < constant;
        };
    }

    private boolean accepts(int order) {
        return switch (operator) {
            case EQUAL -> order == 0;
            case AT_LEAST -> order >= 0;
            case BELOW -> order < 0;
        };
    }
}
