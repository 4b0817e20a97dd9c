package io.breadthflow.lake.bar;

import io.breadthflow.lake.table.Column;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.RowSort;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Rows of a table brought into panel order, whatever the files they came from.
 *
 * @param index keys in panel order
 * @param order for each row of the panel, the row of the table it was
 */
@SuppressWarnings("ArrayRecordComponent") // read once to gather the other columns; a list would box every row
public record SortedPanel(PanelIndex index, int[] order) {

    private static final int ANY = 1;

    /** Sorts rows by symbol and time and leaves out symbols with fewer than {@code minimumRows}. */
    public static SortedPanel of(Column.Strings symbol, Column.Longs time, int minimumRows) {
        List<String> symbols = symbolsWithAtLeast(minimumRows, symbol);
        int[] ordinalOfCode = ordinals(symbols, symbol);
        int[] kept = IntStream.range(0, symbol.size())
                .filter(row -> ordinalOfCode[symbol.code(row)] >= 0)
                .toArray();
        int[] ordinal = new int[kept.length];
        long[] at = new long[kept.length];
        int[] start = new int[symbols.size() + 1];
        for (int i = 0; i < kept.length; i++) {
            ordinal[i] = ordinalOfCode[symbol.code(kept[i])];
            at[i] = time.get(kept[i]);
            start[ordinal[i] + 1]++;
        }
        for (int s = 0; s < symbols.size(); s++) {
            start[s + 1] += start[s];
        }
        int[] order = bySymbolAndTime(ordinal, at);
        PanelIndex index = new PanelIndex(
                symbols, start, IntStream.of(order).mapToLong(i -> at[i]).toArray());
        return new SortedPanel(index, IntStream.of(order).map(i -> kept[i]).toArray());
    }

    /** For each code of {@code symbol} its position among {@code symbols}, negative for those that are not there. */
    public static int[] ordinals(List<String> symbols, Column.Strings symbol) {
        return IntStream.range(0, symbol.dictionarySize())
                .map(code -> Collections.binarySearch(symbols, symbol.dictionary(code)))
                .toArray();
    }

    /** {@code rows} by symbol and time; themselves when they are so already. */
    static Columns sorted(Columns rows, String symbol, String time) {
        Column.Strings names = rows.strings(symbol);
        Column.Longs times = rows.longs(time);
        int[] ordinals = ordinals(symbolsWithAtLeast(ANY, names), names);
        int[] ordinal = IntStream.range(0, rows.size())
                .map(row -> ordinals[names.code(row)])
                .toArray();
        int[] order = bySymbolAndTime(
                ordinal, IntStream.range(0, rows.size()).mapToLong(times::get).toArray());
        return IntStream.range(0, order.length).allMatch(row -> order[row] == row) ? rows : rows.select(order);
    }

    private static int[] bySymbolAndTime(int[] symbol, long[] time) {
        return RowSort.sorted(symbol.length, (left, right) -> {
            int bySymbol = Integer.compare(symbol[left], symbol[right]);
            return bySymbol != 0 ? bySymbol : Long.compare(time[left], time[right]);
        });
    }

    private static List<String> symbolsWithAtLeast(int minimumRows, Column.Strings symbol) {
        int[] rows = new int[symbol.dictionarySize()];
        for (int row = 0; row < symbol.size(); row++) {
            rows[symbol.code(row)]++;
        }
        Map<String, Integer> bySymbol = new TreeMap<>();
        for (int code = 0; code < rows.length; code++) {
            bySymbol.merge(symbol.dictionary(code), rows[code], Integer::sum);
        }
        bySymbol.values().removeIf(count -> count < Math.max(1, minimumRows));
        return List.copyOf(bySymbol.keySet());
    }
}
