package io.breadthflow.lake.bar;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The keys of a panel: for each symbol its rows, oldest first. Rows of symbol {@code s} are {@code start(s)} to {@code
 * end(s)}, exclusive; symbols are in ascending order, times are UTC microseconds and strictly ascending inside a symbol.
 */
public final class PanelIndex {
    private final List<String> symbols;
    private final int[] start;
    private final long[] time;

    /**
     * @param symbols ascending
     * @param start first row of each symbol, and the number of rows as last element
     * @param time event time of each row
     */
    public PanelIndex(List<String> symbols, int[] start, long[] time) {
        this.symbols = List.copyOf(symbols);
        this.start = start;
        this.time = time;
        for (int s = 0; s < symbols.size(); s++) {
            requireAscending(s);
        }
    }

    private void requireAscending(int symbol) {
        for (int row = start[symbol] + 1; row < start[symbol + 1]; row++) {
            if (time[row] <= time[row - 1]) {
                throw new IllegalArgumentException(
                        symbols.get(symbol) + " has two rows at " + time[row] + ", or they are not in order");
            }
        }
    }

    /** Number of rows. */
    public int rows() {
        return time.length;
    }

    /** Symbols in ascending order. */
    public List<String> symbols() {
        return symbols;
    }

    /** First row of symbol {@code symbol}. */
    public int start(int symbol) {
        return start[symbol];
    }

    /** The row after the last one of {@code symbol}. */
    public int end(int symbol) {
        return start[symbol + 1];
    }

    /** Time of a row. */
    public long time(int row) {
        return time[row];
    }

    /** Position of {@code symbol} among the symbols, negative when it has no rows here. */
    public int ordinal(String symbol) {
        return Collections.binarySearch(symbols, symbol);
    }

    /** First row of {@code symbol} whose time is {@code at} or later; {@code end(symbol)} when there is none. */
    public int firstAtOrAfter(int symbol, long at) {
        int found = Arrays.binarySearch(time, start(symbol), end(symbol), at);
        return found >= 0 ? found : -found - 1;
    }
}
