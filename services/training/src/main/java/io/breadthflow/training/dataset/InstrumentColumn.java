package io.breadthflow.training.dataset;

import io.breadthflow.lake.table.Column;
import java.util.List;

/** Columns that name the instrument of each row, dictionary-coded: no text per row. */
public final class InstrumentColumn {
    private InstrumentColumn() {}

    /** Symbols of the instruments numbered {@code instrument}. */
    public static Column.Strings symbols(List<String> symbols, int[] instrument) {
        return new Column.Strings(instrument, symbols.toArray(String[]::new));
    }

    /** Their full keys, as {@code us.equity.AAPL}. */
    public static Column.Strings keys(String listing, List<String> symbols, int[] instrument) {
        return new Column.Strings(
                instrument,
                symbols.stream().map(symbol -> listing + "." + symbol).toArray(String[]::new));
    }
}
