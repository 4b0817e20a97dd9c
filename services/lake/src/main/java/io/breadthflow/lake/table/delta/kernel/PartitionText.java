package io.breadthflow.lake.table.delta.kernel;

import io.breadthflow.contracts.table.ColumnSpec;
import io.breadthflow.contracts.table.ColumnType;
import io.breadthflow.lake.table.Column;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Values of partition columns as the log has them: as text. */
public final class PartitionText {

    private PartitionText() {}

    /** True for the types that a table can be partitioned by. */
    public static boolean supports(ColumnType type) {
        return switch (type) {
            case STRING, INT, LONG, DATE, BOOLEAN -> true;
            case DOUBLE, TIMESTAMP, DECIMAL, BINARY -> false;
        };
    }

    /** The text of a value; throws {@link IllegalArgumentException} for null and for the empty text, which is null in Delta. */
    public static String of(ColumnSpec spec, Column column, int row) {
        String text = column.isNull(row) ? "" : text(spec, column, row);
        if (text.isEmpty()) {
            throw new IllegalArgumentException("the partition column " + spec.name() + " is empty in row " + row);
        }
        return text;
    }

    private static String text(ColumnSpec spec, Column column, int row) {
        return switch (spec.type()) {
            case STRING -> ((Column.Strings) column).get(row);
            case INT -> Integer.toString(((Column.Ints) column).get(row));
            case DATE -> LocalDate.ofEpochDay(((Column.Ints) column).get(row)).toString();
            case LONG -> Long.toString(((Column.Longs) column).get(row));
            case BOOLEAN -> Boolean.toString(((Column.Booleans) column).get(row));
            case DOUBLE, TIMESTAMP, DECIMAL, BINARY -> throw unsupported(spec);
        };
    }

    /** The value of {@code text} in each of {@code rows} rows. */
    public static Column column(ColumnSpec spec, @Nullable String text, int rows) {
        BitSet nulls = new BitSet();
        nulls.set(0, text == null ? rows : 0);
        String value = text == null ? "0" : text;
        return switch (spec.type()) {
            case STRING -> strings(text, rows);
            case INT -> new Column.Ints(filled(rows, Integer.parseInt(value)), nulls);
            case DATE ->
                new Column.Ints(
                        filled(
                                rows,
                                text == null ? 0 : (int) LocalDate.parse(text).toEpochDay()),
                        nulls);
            case LONG -> longs(rows, Long.parseLong(value), nulls);
            case BOOLEAN -> booleans(rows, Boolean.parseBoolean(value), nulls);
            case DOUBLE, TIMESTAMP, DECIMAL, BINARY -> throw unsupported(spec);
        };
    }

    private static Column strings(@Nullable String text, int rows) {
        int[] codes = new int[rows];
        if (text == null) {
            Arrays.fill(codes, -1);
            return new Column.Strings(codes, new String[0]);
        }
        return new Column.Strings(codes, new String[] {text});
    }

    private static int[] filled(int rows, int value) {
        int[] values = new int[rows];
        Arrays.fill(values, value);
        return values;
    }

    private static Column longs(int rows, long value, BitSet nulls) {
        long[] values = new long[rows];
        Arrays.fill(values, value);
        return new Column.Longs(values, nulls);
    }

    private static Column booleans(int rows, boolean value, BitSet nulls) {
        boolean[] values = new boolean[rows];
        Arrays.fill(values, value);
        return new Column.Booleans(values, nulls);
    }

    /** Order of two values: numbers by size, dates by time, texts by code point; null comes first. */
    public static int compare(ColumnSpec spec, @Nullable String left, @Nullable String right) {
        if (left == null || right == null) {
            return Boolean.compare(left != null, right != null);
        }
        return switch (spec.type()) {
            case INT, LONG -> Long.compare(Long.parseLong(left), Long.parseLong(right));
            case STRING, DATE, BOOLEAN -> CodePoints.compare(left, right);
            case DOUBLE, TIMESTAMP, DECIMAL, BINARY -> throw unsupported(spec);
        };
    }

    private static IllegalStateException unsupported(ColumnSpec spec) {
        return new IllegalStateException("no table is partitioned by a " + spec.type() + " as " + spec.name());
    }
}
