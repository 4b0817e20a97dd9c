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

    /** True when {@code close} is a jump from the symbol's last close. */
    boolean isJump(int symbol, long close, double factor) {
        if (symbol >= last.length) {
            return false;
        }
        double ratio = BarTable.PRICES.adjusted(close, factor) / last[symbol];
        return ratio > RISE || ratio < FALL;
    }

    /** Makes {@code close} the symbol's last one. */
    void add(int symbol, long close, double factor) {
        if (symbol >= last.length) {
            int before = last.length;
            last = Arrays.copyOf(last, Math.max(symbol + 1, before * 2));
            Arrays.fill(last, before, last.length, Double.NaN);
        }
        last[symbol] = BarTable.PRICES.adjusted(close, factor);
    }

    /** Adds the closes of stored bars, ordered by symbol and time. */
    void addAll(Columns rows) {
        Column.Longs close = rows.longs(OhlcvTable.CLOSE);
        Column.Doubles factor = rows.doubles(OhlcvTable.ADJUSTMENT_FACTOR);
        Column.Strings names = rows.strings(OhlcvTable.SYMBOL);
        int[] codes = StoredBars.codes(names, symbols);
        for (int row = 0; row < rows.size(); row++) {
            add(codes[names.code(row)], close.get(row), factor.get(row));
        }
    }
}
