package io.breadthflow.lake.table.delta.kernel;

import io.breadthflow.contracts.table.ColumnSpec;
import io.delta.kernel.expressions.Literal;
import java.math.BigDecimal;

/** Constants as Kernel wants them. */
public final class Literals {

    private Literals() {}

    /** {@code value} of a column: Long, Integer, Double, String or Boolean, as its type is. */
    public static Literal of(ColumnSpec column, Object value) {
        return switch (column.type()) {
            case LONG -> Literal.ofLong((Long) value);
            case TIMESTAMP -> Literal.ofTimestamp((Long) value);
            case DECIMAL ->
                Literal.ofDecimal(
                        BigDecimal.valueOf((Long) value, column.scale()), ColumnSpec.PRECISION, column.scale());
            case INT -> Literal.ofInt((Integer) value);
            case DATE -> Literal.ofDate((Integer) value);
            case DOUBLE -> Literal.ofDouble((Double) value);
            case STRING -> Literal.ofString((String) value);
            case BOOLEAN -> Literal.ofBoolean((Boolean) value);
            case BINARY -> throw new IllegalArgumentException("bytes are not compared: " + column.name());
        };
    }
}
