package io.breadthflow.ingestion.ingest;

import io.breadthflow.contracts.table.OhlcvTable;
import io.breadthflow.contracts.table.Tables;
import io.breadthflow.ingestion.source.Symbols;
import io.breadthflow.lake.table.Column;
import io.breadthflow.lake.table.Columns;

/** Rows of the table with the symbols numbered as those of the source are. */
final class StoredBars {

    private final int size;
    private final Column.Strings names;
    private final int[] codes;
    private final Column.Longs eventTime;
    private final Column.Longs availableAt;
    private final Column.Longs open;
    private final Column.Longs high;
    private final Column.Longs low;
    private final Column.Longs close;
    private final Column.Longs volume;
    private final Column.Doubles factor;
    private final Column.Booleans jump;
    private final Column.Longs ingestedAt;

    StoredBars(Columns rows, Symbols symbols) {
        size = rows.size();
        names = rows.strings(OhlcvTable.SYMBOL);
        codes = codes(names, symbols);
        eventTime = rows.longs(OhlcvTable.EVENT_TIME);
        availableAt = rows.longs(OhlcvTable.AVAILABLE_AT);
        open = rows.longs(OhlcvTable.OPEN);
        high = rows.longs(OhlcvTable.HIGH);
        low = rows.longs(OhlcvTable.LOW);
        close = rows.longs(OhlcvTable.CLOSE);
        volume = rows.longs(OhlcvTable.VOLUME);
        factor = rows.doubles(OhlcvTable.ADJUSTMENT_FACTOR);
        jump = rows.booleans(OhlcvTable.UNEXPLAINED_JUMP);
        ingestedAt = rows.longs(OhlcvTable.INGESTED_AT);
    }

    /** No rows. */
    static StoredBars none() {
        return new StoredBars(Columns.none(Tables.OHLCV.columns()), new Symbols());
    }

    /** Codes in {@code symbols} of the entries of a dictionary. */
    static int[] codes(Column.Strings names, Symbols symbols) {
        int[] codes = new int[names.dictionarySize()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = symbols.code(names.dictionary(i));
        }
        return codes;
    }

    int size() {
        return size;
    }

    int symbol(int row) {
        return codes[names.code(row)];
    }

    long eventTime(int row) {
        return eventTime.get(row);
    }

    long availableAt(int row) {
        return availableAt.get(row);
    }

    long open(int row) {
        return open.get(row);
    }

    long high(int row) {
        return high.get(row);
    }

    long low(int row) {
        return low.get(row);
    }

    long close(int row) {
        return close.get(row);
    }

    long volume(int row) {
        return volume.get(row);
    }

    double factor(int row) {
        return factor.get(row);
    }

    boolean jump(int row) {
        return jump.get(row);
    }

    long ingestedAt(int row) {
        return ingestedAt.get(row);
    }
}
