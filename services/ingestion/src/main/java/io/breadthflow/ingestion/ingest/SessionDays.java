package io.breadthflow.ingestion.ingest;

import io.breadthflow.lake.table.Micros;
import io.breadthflow.market.calendar.TradingCalendar;
import java.time.LocalDate;
import java.util.Arrays;

/** Sessions of a calendar by day, as arrays: it is asked once per row. */
final class SessionDays {

    /** Answer for a day without a session, also for one the calendar does not know. */
    static final int NONE = -1;

    private final long firstDay;
    private final int[] sessionByDay;
    private final long[] closes;
    private final int[] years;

    SessionDays(TradingCalendar calendar) {
        firstDay = calendar.from().toEpochDay();
        sessionByDay = new int[(int) (calendar.to().toEpochDay() - firstDay)];
        closes = new long[calendar.size()];
        years = new int[calendar.size()];
        Arrays.fill(sessionByDay, NONE);
        for (int session = 0; session < closes.length; session++) {
            LocalDate date = calendar.session(session);
            sessionByDay[(int) (date.toEpochDay() - firstDay)] = session;
            closes[session] = calendar.closeMicros(session);
            years[session] = Micros.year(closes[session]);
        }
    }

    /** Number of sessions. */
    int sessions() {
        return closes.length;
    }

    /** Number of the session on that day. */
    int session(long epochDay) {
        long day = epochDay - firstDay;
        return day < 0 || day >= sessionByDay.length ? NONE : sessionByDay[(int) day];
    }

    /** Close of a session, microseconds: the event time of its bar. */
    long close(int session) {
        return closes[session];
    }

    /** Year of the close in UTC. */
    int year(int session) {
        return years[session];
    }
}
