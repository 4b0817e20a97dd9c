package io.breadthflow.ingestion.ingest;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Brings rows into the order of the table: by year, inside a year by symbol, then by session. Counting sorts, O(n). */
final class BarOrder {

    /** Years are at most four digits. */
    private static final int YEARS = 10_000;

    private BarOrder() {}

    /** Row numbers of each year, in order. */
    static SortedMap<Integer, int[]> byYear(AcceptedBars bars, SessionDays days) {
        IntUnaryOperator year = row -> days.year(bars.session(row));
        int[] ranks = ranks(bars.symbols().names());
        int[] rows = IntStream.range(0, bars.size()).toArray();
        rows = sorted(rows, bars::session, days.sessions());
        rows = sorted(rows, row -> ranks[bars.symbol(row)], ranks.length);
        rows = sorted(rows, year, YEARS);
        SortedMap<Integer, int[]> byYear = new TreeMap<>();
        int from = 0;
        while (from < rows.length) {
            int to = endOfRun(rows, from, year);
            byYear.put(year.applyAsInt(rows[from]), Arrays.copyOfRange(rows, from, to));
            from = to;
        }
        return byYear;
    }

    private static int endOfRun(int[] rows, int from, IntUnaryOperator key) {
        int to = from;
        while (to < rows.length && key.applyAsInt(rows[to]) == key.applyAsInt(rows[from])) {
            to++;
        }
        return to;
    }

    /** Position of each code in alphabetical order. */
    private static int[] ranks(String[] names) {
        int[] codes = IntStream.range(0, names.length)
                .boxed()
                .sorted(Comparator.comparing(code -> names[code]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] ranks = new int[names.length];
        for (int rank = 0; rank < codes.length; rank++) {
            ranks[codes[rank]] = rank;
        }
        return ranks;
    }

    /** Stable counting sort by keys in {@code [0, keys)}. */
    private static int[] sorted(int[] rows, IntUnaryOperator key, int keys) {
        int[] next = new int[keys + 1];
        for (int row : rows) {
            next[key.applyAsInt(row) + 1]++;
        }
        for (int i = 1; i < next.length; i++) {
            next[i] += next[i - 1];
        }
        int[] sorted = new int[rows.length];
        for (int row : rows) {
            sorted[next[key.applyAsInt(row)]++] = row;
        }
        return sorted;
    }
}
