package io.breadthflow.ingestion.ingest;

import io.breadthflow.contracts.table.ColumnSpec;
import io.breadthflow.contracts.table.Tables;
import io.breadthflow.ingestion.source.Symbols;
import io.breadthflow.lake.table.Column;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.Partition;
import io.breadthflow.lake.table.Scan;
import io.breadthflow.lake.table.Snapshot;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The rows of one listing that are already in the table. */
final class ExistingBars {

    static final String INTERVAL = "1d";

    private final Snapshot snapshot;
    private final String listing;

    ExistingBars(Snapshot snapshot, String listing) {
        this.snapshot = snapshot;
        this.listing = listing;
    }

    /** Years with rows. */
    SortedSet<Integer> years() {
        SortedSet<Integer> years = new TreeSet<>();
        for (Partition partition : snapshot.partitions()) {
            if (listing.equals(partition.values().get("market"))
                    && INTERVAL.equals(partition.values().get("interval"))) {
                years.add(Integer.valueOf(String.valueOf(partition.values().get("year"))));
            }
        }
        return years;
    }

    /** All rows of a year, by symbol and time. */
    StoredBars year(int year, Symbols symbols) {
        String[] columns = Tables.OHLCV.columns().stream().map(ColumnSpec::name).toArray(String[]::new);
        return new StoredBars(sorted(snapshot.readAll(scan(year, columns))), symbols);
    }

    /** What {@link LastCloses} wants to know of a year, by symbol and time. */
    Columns closes(int year) {
        return sorted(snapshot.readAll(scan(year, "symbol", "event_time", "close", "adjustment_factor")));
    }

    /** Earliest event time; there has to be a row. */
    long firstTime() {
        Column.Longs times =
                snapshot.readAll(scan(years().first(), "event_time")).longs("event_time");
        return IntStream.range(0, times.size()).mapToLong(times::get).min().orElseThrow();
    }

    private Scan scan(int year, String... columns) {
        return Scan.of(columns)
                .whereEqual("market", listing)
                .whereEqual("interval", INTERVAL)
                .whereEqual("year", year);
    }

    /** The partition of a year. */
    Partition partition(int year) {
        return new Partition(Map.of("market", listing, "interval", INTERVAL, "year", Integer.toString(year)));
    }

    /** All partitions of the listing. */
    Partition all() {
        return new Partition(Map.of("market", listing, "interval", INTERVAL));
    }

    /** A partition of several files is sorted only file by file. */
    private static Columns sorted(Columns rows) {
        Column.Strings symbols = rows.strings("symbol");
        Column.Longs times = rows.longs("event_time");
        Comparator<Integer> order =
                Comparator.<Integer, String>comparing(symbols::get).thenComparing(times::get);
        if (IntStream.range(1, rows.size()).allMatch(i -> inOrder(symbols, times, i))) {
            return rows;
        }
        return rows.select(IntStream.range(0, rows.size())
                .boxed()
                .sorted(order)
                .mapToInt(Integer::intValue)
                .toArray());
    }

    private static boolean inOrder(Column.Strings symbols, Column.Longs times, int row) {
        if (symbols.code(row - 1) == symbols.code(row)) {
            return times.get(row - 1) <= times.get(row);
        }
        int order = symbols.get(row - 1).compareTo(symbols.get(row));
        return order < 0 || (order == 0 && times.get(row - 1) <= times.get(row));
    }
}
