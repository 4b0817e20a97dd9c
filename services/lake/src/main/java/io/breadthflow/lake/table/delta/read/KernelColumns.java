package io.breadthflow.lake.table.delta.read;

import io.breadthflow.contracts.table.ColumnSpec;
import io.breadthflow.lake.table.Column;
import io.delta.kernel.data.ColumnVector;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Kernel's vectors as columns, without the rows that are deleted. */
final class KernelColumns {

    private KernelColumns() {}

    /** The values of {@code vector} at {@code rows}. */
    static Column of(ColumnSpec spec, ColumnVector vector, int[] rows) {
        return switch (spec.type()) {
            case LONG, TIMESTAMP -> longs(vector, rows);
            case DECIMAL -> decimals(spec, vector, rows);
            case INT, DATE -> ints(vector, rows);
            case DOUBLE -> doubles(vector, rows);
            case BOOLEAN -> booleans(vector, rows);
            case BINARY -> binaries(vector, rows);
            case STRING -> strings(vector, rows);
        };
    }

    private static BitSet nulls(ColumnVector vector, int[] rows) {
        BitSet nulls = new BitSet();
        for (int i = 0; i < rows.length; i++) {
            nulls.set(i, vector.isNullAt(rows[i]));
        }
        return nulls;
    }

    private static Column longs(ColumnVector vector, int[] rows) {
        BitSet nulls = nulls(vector, rows);
        long[] values = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = nulls.get(i) ? 0 : vector.getLong(rows[i]);
        }
        return new Column.Longs(values, nulls);
    }

    private static Column decimals(ColumnSpec spec, ColumnVector vector, int[] rows) {
        BitSet nulls = nulls(vector, rows);
        long[] values = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = nulls.get(i)
                    ? 0
                    : vector.getDecimal(rows[i])
                            .setScale(spec.scale())
                            .unscaledValue()
                            .longValueExact();
        }
        return new Column.Longs(values, nulls);
    }

    private static Column ints(ColumnVector vector, int[] rows) {
        BitSet nulls = nulls(vector, rows);
        int[] values = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = nulls.get(i) ? 0 : vector.getInt(rows[i]);
        }
        return new Column.Ints(values, nulls);
    }

    private static Column doubles(ColumnVector vector, int[] rows) {
        BitSet nulls = nulls(vector, rows);
        double[] values = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = nulls.get(i) ? 0 : vector.getDouble(rows[i]);
        }
        return new Column.Doubles(values, nulls);
    }

    private static Column booleans(ColumnVector vector, int[] rows) {
        BitSet nulls = nulls(vector, rows);
        boolean[] values = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = !nulls.get(i) && vector.getBoolean(rows[i]);
        }
        return new Column.Booleans(values, nulls);
    }

    private static Column binaries(ColumnVector vector, int[] rows) {
        byte[][] values = new byte[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            if (!vector.isNullAt(rows[i])) {
                values[i] = vector.getBinary(rows[i]);
            }
        }
        return new Column.Binaries(values);
    }

    private static Column strings(ColumnVector vector, int[] rows) {
        Map<String, Integer> codes = new HashMap<>();
        int[] coded = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            coded[i] = vector.isNullAt(rows[i])
                    ? -1
                    : codes.computeIfAbsent(vector.getString(rows[i]), absent -> codes.size());
        }
        String[] dictionary = new String[codes.size()];
        codes.forEach((value, code) -> dictionary[code] = value);
        return new Column.Strings(coded, dictionary);
    }
}
