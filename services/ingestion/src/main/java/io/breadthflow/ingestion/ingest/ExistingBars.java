package io.breadthflow.ingestion.ingest;

import io.breadthflow.contracts.table.ColumnSpec;
import io.breadthflow.contracts.table.OhlcvTable;
import io.breadthflow.ingestion.source.Symbols;
import io.breadthflow.lake.bar.BarTable;
import io.breadthflow.lake.table.Column;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.Partition;
import io.breadthflow.lake.table.Snapshot;
import io.breadthflow.market.bar.BarSpec;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.IntStream;

/** The rows of one listing that are already in the table. */
final class ExistingBars {

    /** Bars as files of daily bars bring them. */
    static final BarSpec SPEC = BarSpec.SESSION;

    private static final List<String> ALL =
            OhlcvTable.SPEC.columns().stream().map(ColumnSpec::name).toList();

    private final BarTable table;

    ExistingBars(Snapshot snapshot, String listing) {
        this.table = new BarTable(snapshot, listing, SPEC);
    }

    /** Years with rows. */
    SortedSet<Integer> years() {
        return table.years();
    }

    /** All rows of a year, by symbol and time. */
    StoredBars year(int year, Symbols symbols) {
        return new StoredBars(table.stored(year, ALL), symbols);
    }

    /** Columns of a year that {@link LastCloses} needs, by symbol and time. */
    Columns closes(int year) {
        return table.stored(year, List.of(OhlcvTable.CLOSE, OhlcvTable.ADJUSTMENT_FACTOR));
    }

    /** Earliest event time; there has to be a row. */
    long firstTime() {
        Column.Longs times = table.stored(years().first(), List.of()).longs(OhlcvTable.EVENT_TIME);
        return IntStream.range(0, times.size()).mapToLong(times::get).min().orElseThrow();
    }

    /** The partition of a year. */
    Partition partition(int year) {
        return table.partition(year);
    }

    /** All partitions of the listing. */
    Partition all() {
        return table.partitions();
    }
}
