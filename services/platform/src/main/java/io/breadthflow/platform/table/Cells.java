package io.breadthflow.platform.table;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.table.ColumnSpec;
import io.breadthflow.lake.table.Column;
import io.breadthflow.lake.table.Micros;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Single values between columns and their text or JSON form. */
final class Cells {

    private Cells() {}

    /**
     * The value at {@code row} as String, Integer, Long, Double, BigDecimal or Boolean; null for null and for a double that
     * is not finite. Times are ISO-8601 in UTC, decimals exact, bytes base64.
     */
    static @Nullable Object value(ColumnSpec spec, Column column, int row) {
        if (column.isNull(row)) {
            return null;
        }
        return switch (spec.type()) {
            case STRING -> ((Column.Strings) column).get(row);
            case INT -> ((Column.Ints) column).get(row);
            case LONG -> ((Column.Longs) column).get(row);
            case DOUBLE -> finite(((Column.Doubles) column).get(row));
            case BOOLEAN -> ((Column.Booleans) column).get(row);
            case TIMESTAMP -> Micros.toInstant(((Column.Longs) column).get(row)).toString();
            case DATE -> LocalDate.ofEpochDay(((Column.Ints) column).get(row)).toString();
            case DECIMAL -> BigDecimal.valueOf(((Column.Longs) column).get(row), spec.scale());
            case BINARY -> Base64.getEncoder().encodeToString(((Column.Binaries) column).get(row));
        };
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    /** The value of a condition on {@code spec}; throws {@code INVALID_REQUEST} when the text is none of its type. */
    static Object parse(ColumnSpec spec, String text) {
        try {
            return switch (spec.type()) {
                case STRING -> text;
                case INT -> Integer.valueOf(text);
                case LONG -> Long.valueOf(text);
                case DOUBLE -> Double.valueOf(text);
                case BOOLEAN -> bool(text);
                case TIMESTAMP -> micros(text);
                case DATE -> Math.toIntExact(LocalDate.parse(text).toEpochDay());
                case DECIMAL ->
                    new BigDecimal(text).setScale(spec.scale()).unscaledValue().longValueExact();
                case BINARY -> throw new IllegalArgumentException("binary columns cannot be compared");
            };
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw new PlatformException(
                    ErrorCode.INVALID_REQUEST,
                    "'" + text + "' is not a value of column " + spec.name() + ", which is of type " + spec.type()
                            + ".",
                    e);
        }
    }

    private static boolean bool(String text) {
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        throw new IllegalArgumentException(text);
    }

    /** A day stands for its midnight in UTC. */
    private static long micros(String text) {
        Instant time = text.indexOf('T') < 0
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : Instant.parse(text);
        return Micros.of(time);
    }
}
