package io.breadthflow.features.materialize;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.table.Tables;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Scan;
import io.breadthflow.lake.table.Snapshot;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Daily bars of one listing at one version of {@code ohlcv}, read year by year. */
final class BarSource {

    private static final String INTERVAL = "1d";

    private final Snapshot bars;
    private final String listing;
    private final long after;

    /** Bars that closed later than {@code after}, UTC microseconds; {@link Long#MIN_VALUE} means all. */
    BarSource(Lake lake, String listing, long version, long after) {
        this.bars = lake.open(Tables.OHLCV).at(version);
        this.listing = listing;
        this.after = after;
    }

    /** Years that may hold bars, ascending; throws {@code NO_DATA} when the listing has none at all. */
    List<Integer> years() {
        List<Integer> years = bars.partitions().stream()
                .filter(partition -> listing.equals(partition.values().get("market"))
                        && INTERVAL.equals(partition.values().get("interval")))
                .map(partition -> Integer.valueOf(partition.values().get("year")))
                .sorted()
                .toList();
        if (years.isEmpty()) {
            throw new PlatformException(
                    ErrorCode.NO_DATA,
                    "There are no daily bars of " + listing + " in version " + bars.version()
                            + " of ohlcv, so there is nothing to compute. Ingest bars of this listing first.");
        }
        return years;
    }

    /** Throws {@code NO_DATA} when the listing has no bars at all. */
    void requireBars() {
        years();
    }

    /** Bars that closed at this time (UTC microseconds) or earlier are not read. */
    long after() {
        return after;
    }

    /** Number of bars. */
    long count() {
        AtomicLong count = new AtomicLong();
        bars.read(mine(Scan.of("event_time")), rows -> count.addAndGet(rows.size()));
        return count.get();
    }

    BarBatch read(int year) {
        return BarBatch.of(
                listing,
                bars.readAll(mine(new Scan(BarBatch.COLUMNS, List.of())).whereEqual("year", year)));
    }

    private Scan mine(Scan scan) {
        Scan all = scan.whereEqual("market", listing).whereEqual("interval", INTERVAL);
        return after == Long.MIN_VALUE ? all : all.whereAtLeast("event_time", after + 1);
    }
}
