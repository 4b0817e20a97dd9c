package io.breadthflow.ingestion.ingest;

import io.breadthflow.ingestion.source.Reason;
import io.breadthflow.ingestion.source.RowSink;
import io.breadthflow.ingestion.source.SourceRow;
import io.breadthflow.ingestion.source.Symbols;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/**
 * Judges every row once, with all its reasons: a row without one is accepted, any other goes to quarantine. A check looks
 * only at values that could be read.
 *
 * <p>Of rows with one symbol and session the first accepted one stays: a good row is not lost to a broken one before it.
 */
final class BarCheck implements RowSink {

    private final SessionDays days;
    private final AcceptedBars accepted;
    private final Consumer<SourceRow> refused;
    private final ReadProgress progress;
    private final List<BitSet> sessionsBySymbol = new ArrayList<>();
    private long read;

    BarCheck(SessionDays days, AcceptedBars accepted, Consumer<SourceRow> refused, ReadProgress progress) {
        this.days = days;
        this.accepted = accepted;
        this.refused = refused;
        this.progress = progress;
    }

    /** Rows judged so far. */
    long read() {
        return read;
    }

    @Override
    public void row(SourceRow row) {
        read++;
        checkPrices(row);
        checkVolume(row);
        int session = checkSession(row);
        checkKey(row, session);
        if (row.faults() == 0) {
            seen(row.symbol()).set(session);
            accepted.add(row, session);
        } else {
            refused.accept(row);
        }
    }

    @Override
    public void position(long bytesRead) {
        progress.at(read, bytesRead);
    }

    private static void checkPrices(SourceRow row) {
        if (isNonPositive(row.open())
                || isNonPositive(row.high())
                || isNonPositive(row.low())
                || isNonPositive(row.close())) {
            row.fault(Reason.NON_POSITIVE_PRICE);
        }
        if (isComplete(row) && !isOrdered(row.open(), row.high(), row.low(), row.close())) {
            row.fault(Reason.OHLC_ORDER);
        }
    }

    private static boolean isNonPositive(long price) {
        return price <= 0 && price != SourceRow.MISSING;
    }

    private static boolean isComplete(SourceRow row) {
        return row.open() != SourceRow.MISSING
                && row.high() != SourceRow.MISSING
                && row.low() != SourceRow.MISSING
                && row.close() != SourceRow.MISSING;
    }

    private static boolean isOrdered(long open, long high, long low, long close) {
        return high >= Math.max(Math.max(open, close), low) && low <= Math.min(open, close);
    }

    private static void checkVolume(SourceRow row) {
        if (row.volume() < 0 && row.volume() != SourceRow.MISSING) {
            row.fault(Reason.NEGATIVE_VOLUME);
        }
    }

    private int checkSession(SourceRow row) {
        if (row.epochDay() == SourceRow.MISSING) {
            return SessionDays.NONE;
        }
        int session = days.session(row.epochDay());
        if (session == SessionDays.NONE) {
            row.fault(Reason.NOT_A_SESSION);
        }
        return session;
    }

    private void checkKey(SourceRow row, int session) {
        if (session != SessionDays.NONE
                && row.symbol() != Symbols.NONE
                && seen(row.symbol()).get(session)) {
            row.fault(Reason.DUPLICATE_KEY);
        }
    }

    private BitSet seen(int symbol) {
        while (sessionsBySymbol.size() <= symbol) {
            sessionsBySymbol.add(new BitSet());
        }
        return sessionsBySymbol.get(symbol);
    }
}
