package io.breadthflow.lake.table.delta.commit;

import io.breadthflow.contracts.table.ColumnSpec;
import io.breadthflow.contracts.table.TableSpec;
import io.breadthflow.lake.table.Column;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.RowSort;
import io.breadthflow.lake.table.delta.kernel.CodePoints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Order of rows by the sort columns of a spec; null comes first, NaN last, equal rows keep their order. */
final class RowOrder {

    private final List<Key> keys;

    private RowOrder(List<Key> keys) {
        this.keys = keys;
    }

    static RowOrder of(TableSpec spec, Columns rows) {
        List<Key> keys = new ArrayList<>();
        for (String name : spec.sortBy()) {
            keys.add(key(spec.columns().get(spec.indexOf(name)), rows.get(name)));
        }
        return new RowOrder(keys);
    }

    /** {@code rows} in order; the array itself when it is so already. */
    int[] sort(int[] rows) {
        return RowSort.sorted(rows, this::compare);
    }

    private int compare(int left, int right) {
        for (Key key : keys) {
            int order = key.compare(left, right);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @FunctionalInterface
    private interface Key {
        int compare(int left, int right);
    }

    private static Key key(ColumnSpec spec, Column column) {
        Key values = switch (spec.type()) {
            case LONG, TIMESTAMP, DECIMAL -> key((Column.Longs) column);
            case INT, DATE -> key((Column.Ints) column);
            case DOUBLE -> key((Column.Doubles) column);
            case STRING -> key((Column.Strings) column);
            case BOOLEAN -> key((Column.Booleans) column);
            case BINARY -> key((Column.Binaries) column);
        };
        return spec.nullable() ? nullsFirst(column, values) : values;
    }

    private static Key nullsFirst(Column column, Key values) {
        return (left, right) -> column.isNull(left) || column.isNull(right)
                ? Boolean.compare(column.isNull(right), column.isNull(left))
                : values.compare(left, right);
    }

    private static Key key(Column.Longs column) {
        return (left, right) -> Long.compare(column.get(left), column.get(right));
    }

    private static Key key(Column.Ints column) {
        return (left, right) -> Integer.compare(column.get(left), column.get(right));
    }

    private static Key key(Column.Doubles column) {
        return (left, right) -> Double.compare(column.get(left), column.get(right));
    }

    private static Key key(Column.Booleans column) {
        return (left, right) -> Boolean.compare(column.get(left), column.get(right));
    }

    private static Key key(Column.Binaries column) {
        return (left, right) -> Arrays.compareUnsigned(column.get(left), column.get(right));
    }

    /** Texts are compared once per pair in the dictionary's order, then by rank. */
    private static Key key(Column.Strings column) {
        List<Integer> codes = new ArrayList<>();
        for (int code = 0; code < column.dictionarySize(); code++) {
            codes.add(code);
        }
        codes.sort(Comparator.comparing(column::dictionary, CodePoints::compare));
        int[] ranks = new int[codes.size()];
        for (int rank = 0; rank < ranks.length; rank++) {
            ranks[codes.get(rank)] = rank;
        }
        return (left, right) -> Integer.compare(ranks[column.code(left)], ranks[column.code(right)]);
    }
}
