package io.breadthflow.lake.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts columns of one type behind each other. */
final class Concatenation {

    private final List<Column> parts;
    private final int size;

    Concatenation(Column first, List<Column> others) {
        this.parts = new ArrayList<>(others.size() + 1);
        parts.add(first);
        parts.addAll(others);
        this.size = parts.stream().mapToInt(Column::size).reduce(0, Math::addExact);
    }

    Column.Longs longs() {
        long[] values = new long[size];
        int at = 0;
        for (Column part : parts) {
            Column.Longs longs = (Column.Longs) part;
            for (int i = 0; i < longs.size(); i++) {
                values[at++] = longs.get(i);
            }
        }
        return new Column.Longs(values, nulls());
    }

    Column.Ints ints() {
        int[] values = new int[size];
        int at = 0;
        for (Column part : parts) {
            Column.Ints ints = (Column.Ints) part;
            for (int i = 0; i < ints.size(); i++) {
                values[at++] = ints.get(i);
            }
        }
        return new Column.Ints(values, nulls());
    }

    Column.Doubles doubles() {
        double[] values = new double[size];
        int at = 0;
        for (Column part : parts) {
            Column.Doubles doubles = (Column.Doubles) part;
            for (int i = 0; i < doubles.size(); i++) {
                values[at++] = doubles.get(i);
            }
        }
        return new Column.Doubles(values, nulls());
    }

    Column.Booleans booleans() {
        boolean[] values = new boolean[size];
        int at = 0;
        for (Column part : parts) {
            Column.Booleans booleans = (Column.Booleans) part;
            for (int i = 0; i < booleans.size(); i++) {
                values[at++] = booleans.get(i);
            }
        }
        return new Column.Booleans(values, nulls());
    }

    Column.Strings strings() {
        Map<String, Integer> dictionary = new HashMap<>();
        List<String> entries = new ArrayList<>();
        int[] codes = new int[size];
        int at = 0;
        for (Column part : parts) {
            Column.Strings strings = (Column.Strings) part;
            int[] translated = new int[strings.dictionarySize()];
            for (int code = 0; code < translated.length; code++) {
                String entry = strings.dictionary(code);
                Integer known = dictionary.putIfAbsent(entry, entries.size());
                translated[code] = known == null ? entries.size() : known;
                if (known == null) {
                    entries.add(entry);
                }
            }
            for (int i = 0; i < strings.size(); i++) {
                int code = strings.code(i);
                codes[at++] = code < 0 ? -1 : translated[code];
            }
        }
        return new Column.Strings(codes, entries.toArray(String[]::new));
    }

    Column.Binaries binaries() {
        byte[][] values = new byte[size][];
        int at = 0;
        for (Column part : parts) {
            Column.Binaries binaries = (Column.Binaries) part;
            for (int i = 0; i < binaries.size(); i++, at++) {
                if (!binaries.isNull(i)) {
                    values[at] = binaries.get(i);
                }
            }
        }
        return new Column.Binaries(values);
    }

    private @Nullable BitSet nulls() {
        BitSet nulls = new BitSet();
        int at = 0;
        for (Column part : parts) {
            for (int i = 0; i < part.size(); i++, at++) {
                if (part.isNull(i)) {
                    nulls.set(at);
                }
            }
        }
        return nulls.isEmpty() ? null : nulls;
    }
}
