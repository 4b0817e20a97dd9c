package io.breadthflow.ingestion.ingest;

import io.breadthflow.contracts.api.ingestion.IngestMode;
import io.breadthflow.lake.table.TableCommit;
import java.time.Instant;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Merge of the rows of a source into the table, worked out and written year by year: the years of a long listing need not
 * fit the memory at once.
 */
final class BarMerge {

    private static final int[] NO_ROWS = {};

    private final IngestMode mode;
    private final AcceptedBars incoming;
    private final SessionDays days;
    private final ExistingBars existing;
    private final SortedMap<Integer, int[]> rowsByYear;

    BarMerge(IngestMode mode, AcceptedBars incoming, SessionDays days, ExistingBars existing) {
        this.mode = mode;
        this.incoming = incoming;
        this.days = days;
        this.existing = existing;
        this.rowsByYear = BarOrder.byYear(incoming, days);
    }

    /**
     * Adds the changes to {@code commit}; progress is told through {@code written} after every year. Gives the earliest
     * event time of a row that is added, changed or removed; {@link Long#MAX_VALUE} when there is none.
     */
    long write(TableCommit commit, String listing, Instant now, Written written) {
        FirstChange first = new FirstChange();
        if (mode == IngestMode.REPLACE && !existing.years().isEmpty()) {
            commit.replace(existing.all());
            first.earlier(existing.firstTime());
        }
        eachYear((year, stored, merged) -> {
            if (merged.isChanged()) {
                if (mode == IngestMode.MERGE) {
                    commit.replace(existing.partition(year));
                }
                commit.add(new YearColumns(incoming, stored, days, now).of(listing, year, merged));
                first.earlier(merged.firstChanged());
            }
            written.rows(rowsByYear.getOrDefault(year, NO_ROWS).length);
        });
        return first.time;
    }

    /** Years before the first of the source only pass their closes on; those after it may have a flag to change. */
    private void eachYear(Visitor visitor) {
        LastCloses closes = new LastCloses(incoming.symbols());
        for (int year : years()) {
            if (year < rowsByYear.firstKey()) {
                closes.addAll(existing.closes(year));
            } else {
                StoredBars stored = stored(year);
                int[] rows = rowsByYear.getOrDefault(year, NO_ROWS);
                visitor.year(year, stored, new MergedYear(incoming, rows, stored, days, closes));
            }
        }
    }

    private SortedSet<Integer> years() {
        SortedSet<Integer> years = new TreeSet<>(rowsByYear.keySet());
        if (mode == IngestMode.MERGE) {
            years.addAll(existing.years());
        }
        return years;
    }

    private StoredBars stored(int year) {
        return mode == IngestMode.MERGE && existing.years().contains(year)
                ? existing.year(year, incoming.symbols())
                : StoredBars.none();
    }

    /** Sees the years that may change, in order. */
    @FunctionalInterface
    private interface Visitor {
        void year(int year, StoredBars stored, MergedYear merged);
    }

    /** Listener of the number of source rows written so far. */
    @FunctionalInterface
    interface Written {
        void rows(int count);
    }

    /** The earliest of several times. */
    private static final class FirstChange {
        private long time = Long.MAX_VALUE;

        void earlier(long other) {
            time = Math.min(time, other);
        }
    }
}
