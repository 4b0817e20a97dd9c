package io.breadthflow.lake.quality;

import io.breadthflow.contracts.table.ColumnSpec;
import io.breadthflow.lake.table.Column;
import io.breadthflow.lake.table.Columns;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;

/**
 * Finds the rows whose key another row has too. The rows are put into a table by the hash of their key, 8 bytes or more a
 * row and no object, and compared where two meet. A key with a null in it is no key.
 */
final class RepeatedKeys {

    private static final int FREE = -1;
    private static final int SMALLEST = 16;

    private final IntToLongFunction[] key;
    private final int[] table;
    private final BitSet repeated = new BitSet();

    private RepeatedKeys(List<ColumnSpec> key, Columns rows) {
        this.key = key.stream()
                .map(column -> codes(column, rows.get(column.name())))
                .toArray(IntToLongFunction[]::new);
        // At least twice as many places as rows: a row soon meets a free one.
        this.table = new int[Math.max(SMALLEST, Integer.highestOneBit(Math.max(1, rows.size())) << 2)];
        Arrays.fill(table, FREE);
    }

    /** Rows that share their key with another; {@code rows} has the columns of the key. */
    static BitSet in(List<ColumnSpec> key, Columns rows) {
        List<Column> columns =
                key.stream().map(column -> rows.get(column.name())).toList();
        RepeatedKeys keys = new RepeatedKeys(key, rows);
        for (int row = 0; row < rows.size(); row++) {
            int at = row;
            if (columns.stream().noneMatch(column -> column.isNull(at))) {
                keys.put(row);
            }
        }
        return keys.repeated;
    }

    private void put(int row) {
        int place = hash(row) & (table.length - 1);
        while (table[place] != FREE) {
            if (same(table[place], row)) {
                repeated.set(table[place]);
                repeated.set(row);
                return;
            }
            place = (place + 1) & (table.length - 1);
        }
        table[place] = row;
    }

    private boolean same(int one, int other) {
        for (IntToLongFunction column : key) {
            if (column.applyAsLong(one) != column.applyAsLong(other)) {
                return false;
            }
        }
        return true;
    }

    /** Times lie on a grid of days, so their bits are mixed well. */
    private int hash(int row) {
        long hash = 0;
        for (IntToLongFunction column : key) {
            hash = (hash ^ column.applyAsLong(row)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return (int) hash;
    }

    private static IntToLongFunction codes(ColumnSpec spec, Column column) {
        return switch (spec.type()) {
            case STRING -> texts((Column.Strings) column);
            case INT, DATE -> ((Column.Ints) column)::get;
            case LONG, TIMESTAMP, DECIMAL -> ((Column.Longs) column)::get;
            case BOOLEAN -> row -> ((Column.Booleans) column).get(row) ? 1 : 0;
            case DOUBLE, BINARY ->
                throw new IllegalArgumentException(
                        spec.name() + " is of type " + spec.type() + " and no part of a key");
        };
    }

    /** A file that another engine wrote may have a text in its dictionary twice. */
    private static IntToLongFunction texts(Column.Strings column) {
        Map<String, Integer> known = new HashMap<>();
        int[] first = new int[column.dictionarySize()];
        for (int code = 0; code < first.length; code++) {
            Integer before = known.putIfAbsent(column.dictionary(code), code);
            first[code] = before == null ? code : before;
        }
        return row -> first[column.code(row)];
    }
}
