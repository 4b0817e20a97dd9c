package io.breadthflow.lake.table;

import io.breadthflow.contracts.table.ColumnSpec;
import io.breadthflow.contracts.table.ColumnType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows as named columns of equal length, in the order in which they were added. */
public final class Columns {

    private final Map<String, Column> columns;
    private final int size;

    private Columns(Map<String, Column> columns, int size) {
        this.columns = columns;
        this.size = size;
    }

    /** A builder for {@code size} rows. */
    public static Builder ofSize(int size) {
        return new Builder(size);
    }

    /** No rows, with the columns of {@code specs}. */
    public static Columns none(List<ColumnSpec> specs) {
        Builder builder = ofSize(0);
        for (ColumnSpec spec : specs) {
            builder.add(spec.name(), none(spec.type()));
        }
        return builder.build();
    }

    private static Column none(ColumnType type) {
        return switch (type) {
            case STRING -> new Column.Strings(new int[0], new String[0]);
            case INT, DATE -> new Column.Ints(new int[0]);
            case LONG, TIMESTAMP, DECIMAL -> new Column.Longs(new long[0]);
            case DOUBLE -> new Column.Doubles(new double[0]);
            case BOOLEAN -> new Column.Booleans(new boolean[0]);
            case BINARY -> new Column.Binaries(new byte[0][]);
        };
    }

    /**
     * The rows of {@code parts} behind each other. All must have the columns of the first; throws {@link
     * IllegalArgumentException} when one lacks a column or when there is no part.
     */
    public static Columns concat(List<Columns> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to put together");
        }
        Columns first = parts.get(0);
        if (parts.size() == 1) {
            return first;
        }
        List<Columns> others = parts.subList(1, parts.size());
        Builder builder = ofSize(parts.stream().mapToInt(Columns::size).reduce(0, Math::addExact));
        first.columns.forEach((name, column) -> builder.add(
                name, column.concat(others.stream().map(part -> part.get(name)).toList())));
        return builder.build();
    }

    /** Number of rows. */
    public int size() {
        return size;
    }

    /** Names in order. */
    public List<String> names() {
        return List.copyOf(columns.keySet());
    }

    /** True when there is a column {@code name}. */
    public boolean has(String name) {
        return columns.containsKey(name);
    }

    /** The column {@code name}; throws {@link IllegalArgumentException} when there is none. */
    public Column get(String name) {
        Column column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException("no column " + name + " among " + columns.keySet());
        }
        return column;
    }

    public Column.Longs longs(String name) {
        return (Column.Longs) get(name);
    }

    public Column.Ints ints(String name) {
        return (Column.Ints) get(name);
    }

    public Column.Doubles doubles(String name) {
        return (Column.Doubles) get(name);
    }

    public Column.Booleans booleans(String name) {
        return (Column.Booleans) get(name);
    }

    public Column.Strings strings(String name) {
        return (Column.Strings) get(name);
    }

    public Column.Binaries binaries(String name) {
        return (Column.Binaries) get(name);
    }

    /** The rows at {@code rows}, in that order. */
    public Columns select(int[] rows) {
        Map<String, Column> selected = new LinkedHashMap<>();
        columns.forEach((name, column) -> selected.put(name, column.select(rows)));
        return new Columns(selected, rows.length);
    }

    /** Collects columns of one length. */
    public static final class Builder {

        private final Map<String, Column> columns = new LinkedHashMap<>();
        private final int size;

        private Builder(int size) {
            this.size = size;
        }

        /** Adds a column; throws {@link IllegalArgumentException} for a name given twice or another length. */
        public Builder add(String name, Column column) {
            if (column.size() != size) {
                throw new IllegalArgumentException(name + " has " + column.size() + " rows, not " + size);
            }
            if (columns.putIfAbsent(name, column) != null) {
                throw new IllegalArgumentException("column " + name + " is given twice");
            }
            return this;
        }

        public Builder longs(String name, long[] values) {
            return add(name, new Column.Longs(values));
        }

        public Builder ints(String name, int[] values) {
            return add(name, new Column.Ints(values));
        }

        public Builder doubles(String name, double[] values) {
            return add(name, new Column.Doubles(values));
        }

        public Builder booleans(String name, boolean[] values) {
            return add(name, new Column.Booleans(values));
        }

        /** The same text in every row. */
        public Builder constant(String name, String value) {
            return add(name, new Column.Strings(new int[size], new String[] {value}));
        }

        /** Texts, dictionary-coded here; none may be null. */
        public Builder strings(String name, List<String> values) {
            Map<String, Integer> codes = new LinkedHashMap<>();
            int[] coded = new int[values.size()];
            for (int i = 0; i < coded.length; i++) {
                coded[i] = codes.computeIfAbsent(values.get(i), value -> codes.size());
            }
            return add(name, new Column.Strings(coded, codes.keySet().toArray(String[]::new)));
        }

        public Columns build() {
            return new Columns(new LinkedHashMap<>(columns), size);
        }
    }
}
