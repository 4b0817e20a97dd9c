package io.breadthflow.ingestion.ingest;

import io.breadthflow.lake.table.RowSort;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Brings rows into the order of the table: by year, inside a year by symbol, then by session. */
final class BarOrder {

    private final AcceptedBars bars;
    private final SessionDays days;
    private final int[] ranks;

    private BarOrder(AcceptedBars bars, SessionDays days) {
        this.bars = bars;
        this.days = days;
        this.ranks = ranks(bars.symbols().names());
    }

    /** Row numbers of each year, in order. */
    static SortedMap<Integer, int[]> byYear(AcceptedBars bars, SessionDays days) {
        int[] rows = RowSort.sorted(bars.size(), new BarOrder(bars, days)::compare);
        IntUnaryOperator year = row -> days.year(bars.session(row));
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

    private int compare(int left, int right) {
        int leftSession = bars.session(left);
        int rightSession = bars.session(right);
        int byYear = Integer.compare(days.year(leftSession), days.year(rightSession));
        if (byYear != 0) {
            return byYear;
        }
        int bySymbol = Integer.compare(ranks[bars.symbol(left)], ranks[bars.symbol(right)]);
        return bySymbol != 0 ? bySymbol : Integer.compare(leftSession, rightSession);
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
}
