package io.breadthflow.market.calendar;

import io.breadthflow.market.bar.BarSpec;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/** The sessions of one exchange over a range of years, listed one by one; a session is named by its local date. */
final class ExchangeCalendar implements TradingCalendar {

    private static final int NO_SESSION = -1;

    private final String name;
    private final LocalDate from;
    private final LocalDate to;
    private final LocalDate[] sessions;
    private final long[] closes;
    private final int[] numberByDay;

    /** A calendar that knows [{@code from}, {@code to}) and whose sessions are {@code sessions}, in order. */
    ExchangeCalendar(String name, LocalDate from, LocalDate to, List<Session> sessions) {
        this.name = name;
        this.from = from;
        this.to = to;
        this.sessions = sessions.stream().map(Session::date).toArray(LocalDate[]::new);
        this.closes =
                sessions.stream().mapToLong(session -> micros(session.close())).toArray();
        this.numberByDay = new int[Math.toIntExact(ChronoUnit.DAYS.between(from, to))];
        Arrays.fill(numberByDay, NO_SESSION);
        for (int number = 0; number < this.sessions.length; number++) {
            numberByDay[dayOf(this.sessions[number])] = number;
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public LocalDate from() {
        return from;
    }

    @Override
    public LocalDate to() {
        return to;
    }

    @Override
    public int size() {
        return sessions.length;
    }

    @Override
    public boolean isSession(LocalDate date) {
        return numberByDay[checkedDayOf(date)] != NO_SESSION;
    }

    @Override
    public int sessionIndex(LocalDate date) {
        int number = numberByDay[checkedDayOf(date)];
        if (number == NO_SESSION) {
            throw new IllegalArgumentException(date + " is no session of " + name);
        }
        return number;
    }

    @Override
    public int sessionIndex(long eventTime) {
        int number = Arrays.binarySearch(closes, eventTime);
        if (number < 0) {
            throw Refusals.noClose(this, eventTime);
        }
        return number;
    }

    @Override
    public LocalDate session(int number) {
        return sessions[checkedNumber(number)];
    }

    @Override
    public long closeMicros(int number) {
        return closes[checkedNumber(number)];
    }

    /** Only closes are known, and bars of a span of time would be counted from the open. */
    @Override
    public int timeStep(BarSpec bars, long eventTime) {
        throw new IllegalArgumentException(
                "the " + name + " calendar knows when sessions close only: it cannot count steps of bars " + bars);
    }

    private int checkedNumber(int number) {
        if (number < 0 || number >= sessions.length) {
            throw Refusals.noSession(this, number);
        }
        return number;
    }

    private int checkedDayOf(LocalDate date) {
        if (date.isBefore(from) || !date.isBefore(to)) {
            throw Refusals.outside(this, date);
        }
        return dayOf(date);
    }

    private int dayOf(LocalDate date) {
        return (int) (date.toEpochDay() - from.toEpochDay());
    }

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    /**
     * One session.
     *
     * @param date local date of the exchange
     * @param close when it ends
     */
    record Session(LocalDate date, Instant close) {}
}
