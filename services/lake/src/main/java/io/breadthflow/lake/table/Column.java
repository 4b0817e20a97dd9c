package io.breadthflow.lake.table;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Values of one column. Arrays are handed over, not copied: whoever builds a column writes to them no more. A position
 * that is set in {@code nulls} is null whatever the array holds there.
 */
public sealed interface Column {

    /** Number of values. */
    int size();

    /** True when the value at {@code row} is null. */
    boolean isNull(int row);

    /** The values at {@code rows}, in that order. */
    Column select(int[] rows);

    /** These values followed by those of {@code others}, which must be columns of the same kind. */
    Column concat(List<Column> others);

    /** LONG, TIMESTAMP (microseconds) and DECIMAL (unscaled). */
    final class Longs implements Column {
        private final long[] values;
        private final @Nullable BitSet nulls;

        public Longs(long[] values) {
            this(values, null);
        }

        public Longs(long[] values, @Nullable BitSet nulls) {
            this.values = values;
            this.nulls = nulls;
        }

        public long get(int row) {
            return values[row];
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public boolean isNull(int row) {
            return nulls != null && nulls.get(row);
        }

        @Override
        public Longs select(int[] rows) {
            long[] selected = new long[rows.length];
            for (int i = 0; i < rows.length; i++) {
                selected[i] = values[rows[i]];
            }
            return new Longs(selected, selectNulls(nulls, rows));
        }

        @Override
        public Longs concat(List<Column> others) {
            return new Concatenation(this, others).longs();
        }
    }

    /** INT and DATE (days since the epoch). */
    final class Ints implements Column {
        private final int[] values;
        private final @Nullable BitSet nulls;

        public Ints(int[] values) {
            this(values, null);
        }

        public Ints(int[] values, @Nullable BitSet nulls) {
            this.values = values;
            this.nulls = nulls;
        }

        public int get(int row) {
            return values[row];
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public boolean isNull(int row) {
            return nulls != null && nulls.get(row);
        }

        @Override
        public Ints select(int[] rows) {
            int[] selected = new int[rows.length];
            for (int i = 0; i < rows.length; i++) {
                selected[i] = values[rows[i]];
            }
            return new Ints(selected, selectNulls(nulls, rows));
        }

        @Override
        public Ints concat(List<Column> others) {
            return new Concatenation(this, others).ints();
        }
    }

    /** DOUBLE; NaN is a value. */
    final class Doubles implements Column {
        private final double[] values;
        private final @Nullable BitSet nulls;

        public Doubles(double[] values) {
            this(values, null);
        }

        public Doubles(double[] values, @Nullable BitSet nulls) {
            this.values = values;
            this.nulls = nulls;
        }

        public double get(int row) {
            return values[row];
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public boolean isNull(int row) {
            return nulls != null && nulls.get(row);
        }

        @Override
        public Doubles select(int[] rows) {
            double[] selected = new double[rows.length];
            for (int i = 0; i < rows.length; i++) {
                selected[i] = values[rows[i]];
            }
            return new Doubles(selected, selectNulls(nulls, rows));
        }

        @Override
        public Doubles concat(List<Column> others) {
            return new Concatenation(this, others).doubles();
        }
    }

    /** BOOLEAN. */
    final class Booleans implements Column {
        private final boolean[] values;
        private final @Nullable BitSet nulls;

        public Booleans(boolean[] values) {
            this(values, null);
        }

        public Booleans(boolean[] values, @Nullable BitSet nulls) {
            this.values = values;
            this.nulls = nulls;
        }

        public boolean get(int row) {
            return values[row];
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public boolean isNull(int row) {
            return nulls != null && nulls.get(row);
        }

        @Override
        public Booleans select(int[] rows) {
            boolean[] selected = new boolean[rows.length];
            for (int i = 0; i < rows.length; i++) {
                selected[i] = values[rows[i]];
            }
            return new Booleans(selected, selectNulls(nulls, rows));
        }

        @Override
        public Booleans concat(List<Column> others) {
            return new Concatenation(this, others).booleans();
        }
    }

    /** STRING as codes into a dictionary of distinct values; code -1 is null. */
    final class Strings implements Column {
        private final int[] codes;
        private final String[] dictionary;

        public Strings(int[] codes, String[] dictionary) {
            this.codes = codes;
            this.dictionary = dictionary;
        }

        /** The value at {@code row}; throws {@link IllegalStateException} when it is null. */
        public String get(int row) {
            if (codes[row] < 0) {
                throw new IllegalStateException("row " + row + " is null");
            }
            return dictionary[codes[row]];
        }

        /** Position of the value in the dictionary, -1 for null. */
        public int code(int row) {
            return codes[row];
        }

        /** Number of distinct values. */
        public int dictionarySize() {
            return dictionary.length;
        }

        /** The value of {@code code}. */
        public String dictionary(int code) {
            return dictionary[code];
        }

        @Override
        public int size() {
            return codes.length;
        }

        @Override
        public boolean isNull(int row) {
            return codes[row] < 0;
        }

        @Override
        public Strings select(int[] rows) {
            int[] selected = new int[rows.length];
            for (int i = 0; i < rows.length; i++) {
                selected[i] = codes[rows[i]];
            }
            return new Strings(selected, dictionary);
        }

        @Override
        public Strings concat(List<Column> others) {
            return new Concatenation(this, others).strings();
        }
    }

    /** BINARY. */
    final class Binaries implements Column {
        private final byte[] @Nullable [] values;

        public Binaries(byte[] @Nullable [] values) {
            this.values = values;
        }

        /** A copy of the value at {@code row}. */
        public byte[] get(int row) {
            return Objects.requireNonNull(values[row], "null value").clone();
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public boolean isNull(int row) {
            return values[row] == null;
        }

        @Override
        public Binaries select(int[] rows) {
            byte[][] selected = new byte[rows.length][];
            for (int i = 0; i < rows.length; i++) {
                selected[i] = values[rows[i]];
            }
            return new Binaries(selected);
        }

        @Override
        public Binaries concat(List<Column> others) {
            return new Concatenation(this, others).binaries();
        }
    }

    private static @Nullable BitSet selectNulls(@Nullable BitSet nulls, int[] rows) {
        if (nulls == null) {
            return null;
        }
        BitSet selected = new BitSet(rows.length);
        for (int i = 0; i < rows.length; i++) {
            selected.set(i, nulls.get(rows[i]));
        }
        return selected;
    }
}
