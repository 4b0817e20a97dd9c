package io.breadthflow.ingestion.ingest;

import io.breadthflow.contracts.table.OhlcvTable;
import io.breadthflow.lake.table.Column;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.Micros;
import io.breadthflow.market.calendar.TradingCalendar;
import java.time.Instant;
import java.util.Arrays;

/**
 * A merged year as columns of the table. A new bar could first be known a delay after its close; a bar that supersedes
 * another could be known when we saw it.
 */
final class YearColumns {

    private static final long DELAY = TradingCalendar.END_OF_DAY_DELAY.toMillis() * 1000;

    private final AcceptedBars incoming;
    private final StoredBars stored;
    private final SessionDays days;
    private final long now;

    YearColumns(AcceptedBars incoming, StoredBars stored, SessionDays days, Instant now) {
        this.incoming = incoming;
        this.stored = stored;
        this.days = days;
        this.now = Micros.of(now);
    }

    Columns of(String listing, int year, MergedYear rows) {
        int size = rows.size();
        int[] years = new int[size];
        Arrays.fill(years, year);
        return Columns.ofSize(size)
                .constant(OhlcvTable.MARKET, listing)
                .constant(OhlcvTable.INTERVAL, ExistingBars.SPEC.toString())
                .ints(OhlcvTable.YEAR, years)
                .add(OhlcvTable.SYMBOL, symbols(rows))
                .longs(OhlcvTable.EVENT_TIME, longs(rows, row -> days.close(incoming.session(row)), stored::eventTime))
                .longs(OhlcvTable.AVAILABLE_AT, availableAt(rows))
                .longs(OhlcvTable.OPEN, longs(rows, incoming::open, stored::open))
                .longs(OhlcvTable.HIGH, longs(rows, incoming::high, stored::high))
                .longs(OhlcvTable.LOW, longs(rows, incoming::low, stored::low))
                .longs(OhlcvTable.CLOSE, longs(rows, incoming::close, stored::close))
                .longs(OhlcvTable.VOLUME, longs(rows, incoming::volume, stored::volume))
                .doubles(OhlcvTable.ADJUSTMENT_FACTOR, factors(rows))
                .booleans(OhlcvTable.UNEXPLAINED_JUMP, jumps(rows))
                .longs(OhlcvTable.INGESTED_AT, longs(rows, row -> now, stored::ingestedAt))
                .build();
    }

    private Column.Strings symbols(MergedYear rows) {
        int[] codes = new int[rows.size()];
        for (int i = 0; i < codes.length; i++) {
            int origin = rows.origin(i);
            codes[i] = rows.isIncoming(i) ? incoming.symbol(origin) : stored.symbol(origin);
        }
        return new Column.Strings(codes, incoming.symbols().names());
    }

    private long[] availableAt(MergedYear rows) {
        long[] values = longs(rows, row -> days.close(incoming.session(row)) + DELAY, stored::availableAt);
        for (int i = 0; i < values.length; i++) {
            values[i] = rows.isSuperseding(i) ? now : values[i];
        }
        return values;
    }

    private static long[] longs(MergedYear rows, ByRow incoming, ByRow stored) {
        long[] values = new long[rows.size()];
        for (int i = 0; i < values.length; i++) {
            int origin = rows.origin(i);
            values[i] = rows.isIncoming(i) ? incoming.value(origin) : stored.value(origin);
        }
        return values;
    }

    private double[] factors(MergedYear rows) {
        double[] values = new double[rows.size()];
        for (int i = 0; i < values.length; i++) {
            int origin = rows.origin(i);
            values[i] = rows.isIncoming(i) ? incoming.factor(origin) : stored.factor(origin);
        }
        return values;
    }

    private static boolean[] jumps(MergedYear rows) {
        boolean[] values = new boolean[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows.jumps(i);
        }
        return values;
    }

    /** The value of a column at a row. */
    @FunctionalInterface
    private interface ByRow {
        long value(int row);
    }
}
