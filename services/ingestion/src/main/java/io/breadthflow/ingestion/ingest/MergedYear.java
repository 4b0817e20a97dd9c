package io.breadthflow.ingestion.ingest;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The rows of one year after a merge, by symbol and time. A row of the source that differs from the one in the table
 * supersedes it; one that is equal leaves it as it is.
 */
final class MergedYear {

    private final SessionDays days;
    private final AcceptedBars incoming;
    private final int[] incomingRows;
    private final StoredBars stored;
    private int[] origins;
    private int size;
    private final BitSet superseding = new BitSet();
    private final BitSet jumps = new BitSet();
    private long firstChanged = Long.MAX_VALUE;

    /** Merges {@code incomingRows} of the source into {@code stored}; {@code closes} has seen the years before. */
    MergedYear(AcceptedBars incoming, int[] incomingRows, StoredBars stored, SessionDays days, LastCloses closes) {
        this.days = days;
        this.incoming = incoming;
        this.incomingRows = incomingRows;
        this.stored = stored;
        this.origins = new int[incomingRows.length + stored.size()];
        merge();
        origins = Arrays.copyOf(origins, size);
        flag(closes);
    }

    /** Number of rows. */
    int size() {
        return size;
    }

    /** Earliest event time of a row that was added or differs now, {@link Long#MAX_VALUE} when there is none. */
    long firstChanged() {
        return firstChanged;
    }

    boolean isChanged() {
        return firstChanged != Long.MAX_VALUE;
    }

    /** True when the row comes from the source; otherwise it is one of the table. */
    boolean isIncoming(int row) {
        return origins[row] >= 0;
    }

    /** Index of the row among the rows of the source, or among those of the table. */
    int origin(int row) {
        return origins[row] >= 0 ? origins[row] : ~origins[row];
    }

    /** True when the row replaces another of the same symbol and time. */
    boolean isSuperseding(int row) {
        return superseding.get(row);
    }

    /** True when the close jumps without an explanation. */
    boolean jumps(int row) {
        return jumps.get(row);
    }

    private void merge() {
        int next = 0;
        int old = 0;
        while (next < incomingRows.length || old < stored.size()) {
            int order = order(next, old);
            if (order > 0) {
                origins[size++] = ~old++;
            } else if (order < 0) {
                take(incomingRows[next++]);
            } else {
                takeIfDifferent(incomingRows[next++], old++);
            }
        }
    }

    private void take(int row) {
        firstChanged = Math.min(firstChanged, days.close(incoming.session(row)));
        origins[size++] = row;
    }

    private void takeIfDifferent(int row, int old) {
        if (isEqual(row, old)) {
            origins[size++] = ~old;
        } else {
            superseding.set(size);
            take(row);
        }
    }

    /** Order of the next row of the source and the next one of the table; a side that is used up comes last. */
    private int order(int next, int old) {
        if (next == incomingRows.length) {
            return 1;
        }
        if (old == stored.size()) {
            return -1;
        }
        int row = incomingRows[next];
        int symbol = incoming.symbol(row);
        int oldSymbol = stored.symbol(old);
        if (symbol != oldSymbol) {
            return incoming.symbols().name(symbol).compareTo(incoming.symbols().name(oldSymbol));
        }
        return Long.compare(days.close(incoming.session(row)), stored.eventTime(old));
    }

    private boolean isEqual(int row, int old) {
        return incoming.open(row) == stored.open(old)
                && incoming.high(row) == stored.high(old)
                && incoming.low(row) == stored.low(old)
                && incoming.close(row) == stored.close(old)
                && incoming.volume(row) == stored.volume(old)
                && incoming.factor(row) == stored.factor(old);
    }

    /** A row of the table may jump, or not any more, because the one before it changed. */
    private void flag(LastCloses closes) {
        for (int row = 0; row < size; row++) {
            int origin = origin(row);
            if (isIncoming(row)) {
                jumps.set(
                        row, follow(closes, incoming.symbol(origin), incoming.close(origin), incoming.factor(origin)));
            } else {
                flagStored(row, origin, closes);
            }
        }
    }

    /** Adds a close to those that went before and returns whether it jumps from the last of them. */
    private static boolean follow(LastCloses closes, int symbol, long close, double factor) {
        boolean jump = closes.isJump(symbol, close, factor);
        closes.add(symbol, close, factor);
        return jump;
    }

    private void flagStored(int row, int origin, LastCloses closes) {
        boolean jump = follow(closes, stored.symbol(origin), stored.close(origin), stored.factor(origin));
        jumps.set(row, jump);
        if (jump != stored.jump(origin)) {
            firstChanged = Math.min(firstChanged, stored.eventTime(origin));
        }
    }
}
