package io.breadthflow.ingestion.ingest;

import io.breadthflow.contracts.table.OhlcvTable;
import io.breadthflow.ingestion.source.Symbols;
import io.breadthflow.lake.bar.BarTable;
import io.breadthflow.lake.table.Column;
import io.breadthflow.lake.table.Columns;
import java.util.Arrays;

/**
 * The last adjusted close of every symbol while bars go by in order, from which a jump that no adjustment factor explains
 * shows: beyond +80 % or below −45 % of it.
 */
final class LastCloses {

    private static final double RISE = 1.80;
    private static final double FALL = 0.55;

    private final Symbols symbols;
    private double[] last = new double[1024];

    LastCloses(Symbols symbols) {
        this.symbols = symbols;
        Arrays.fill(last, Double.NaN);
    }

    /** True when {@code close} is a jump from the symbol's last close; it becomes the last one. */
    boolean jumps(int symbol, long close, double factor) {
        if (symbol >= last.length) {
            int before = last.length;
            last = Arrays.copyOf(last, Math.max(symbol + 1, before * 2));
            Arrays.fill(last, before, last.length, Double.NaN);
        }
        double now = BarTable.PRICES.adjusted(close, factor);
        double ratio = now / last[symbol];
        last[symbol] = now;
        return ratio > RISE || ratio < FALL;
    }

    /** Lets the rows of a table go by. */
    void pass(Columns rows) {
        Column.Longs close = rows.longs(OhlcvTable.CLOSE);
        Column.Doubles factor = rows.doubles(OhlcvTable.ADJUSTMENT_FACTOR);
        Column.Strings names = rows.strings(OhlcvTable.SYMBOL);
        int[] codes = StoredBars.codes(names, symbols);
        for (int row = 0; row < rows.size(); row++) {
            jumps(codes[names.code(row)], close.get(row), factor.get(row));
        }
    }
}
