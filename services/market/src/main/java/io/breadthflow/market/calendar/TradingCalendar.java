package io.breadthflow.market.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The sessions of one exchange over a range of years, immutable.
 *
 * <p>A session is named by its local date and numbered from 0 in order, so that the session after number {@code i} is
 * {@code i + 1} over every weekend and holiday. Numbers hold for this calendar only and are not stored: a calendar that
 * starts earlier counts from elsewhere. Times are UTC microseconds since the epoch.
 *
 * <p>Every question about a day outside [{@link #from()}, {@link #to()}) is refused with an
 * {@link IllegalArgumentException}: silence would mean "no session".
 */
public final class TradingCalendar {

    /** Delay after the close at which end-of-day bars are taken to be known, the declared delay of such files. */
    public static final Duration END_OF_DAY_DELAY = Duration.ofMinutes(15);

    private static final int NO_SESSION = -1;

    private final String name;
    private final LocalDate from;
    private final LocalDate to;
    private final LocalDate[] sessions;
    private final long[] closes;
    private final int[] numberByDay;

    /** A calendar that knows [{@code from}, {@code to}) and whose sessions are {@code sessions}, in order. */
    TradingCalendar(String name, LocalDate from, LocalDate to, List<Session> sessions) {
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

    /** Name of the exchange. */
    public String name() {
        return name;
    }

    /** First day the calendar knows. */
    public LocalDate from() {
        return from;
    }

    /** Day after the last one it knows. */
    public LocalDate to() {
        return to;
    }

    /** Number of sessions it knows. */
    public int size() {
        return sessions.length;
    }

    public boolean isSession(LocalDate date) {
        return numberByDay[checkedDayOf(date)] != NO_SESSION;
    }

    /** Close of the session of {@code date}; throws {@link IllegalArgumentException} when there is none. */
    public Instant close(LocalDate date) {
        return Instant.EPOCH.plus(closeMicros(date), ChronoUnit.MICROS);
    }

    /** {@link #close(LocalDate)} in microseconds: the event time of the daily bar of {@code date}. */
    public long closeMicros(LocalDate date) {
        return closes[sessionIndex(date)];
    }

    /** When the end-of-day bar of {@code date} can first have been known, microseconds. */
    public long availableMicros(LocalDate date) {
        return closeMicros(date) + END_OF_DAY_DELAY.toMillis() * 1000;
    }

    /** Number of the session of {@code date}; throws {@link IllegalArgumentException} when there is none. */
    public int sessionIndex(LocalDate date) {
        int number = numberByDay[checkedDayOf(date)];
        if (number == NO_SESSION) {
            throw new IllegalArgumentException(date + " is no session of " + name);
        }
        return number;
    }

    /**
     * Number of the session that closes at {@code eventTime}, to the microsecond; throws
     * {@link IllegalArgumentException} when none does.
     */
    public int sessionIndex(long eventTime) {
        int number = Arrays.binarySearch(closes, eventTime);
        if (number < 0) {
            throw new IllegalArgumentException(instant(eventTime) + " is not the close of a session of " + name);
        }
        return number;
    }

    /** Number of the last session that has closed at or before {@code time}, in microseconds. */
    public int lastClosedAt(long time) {
        LocalDate date = LocalDate.ofInstant(instant(time), ZoneOffset.UTC);
        checkedDayOf(date);
        int found = Arrays.binarySearch(closes, time);
        int number = found >= 0 ? found : -found - 2;
        if (number < 0) {
            throw new IllegalArgumentException(name + " knows no session that has closed by " + instant(time));
        }
        return number;
    }

    /** Date of session {@code number}. */
    public LocalDate session(int number) {
        return sessions[checkedNumber(number)];
    }

    /** Close of session {@code number}, microseconds. */
    public long closeMicros(int number) {
        return closes[checkedNumber(number)];
    }

    /** Dates of the sessions in [{@code from}, {@code to}), in order. */
    public List<LocalDate> sessions(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the interval from " + from + " to " + to + " ends before it starts");
        }
        checkedDayOf(from);
        if (to.isAfter(this.to)) {
            throw outside(to);
        }
        return IntStream.range(firstAtOrAfter(from), firstAtOrAfter(to))
                .mapToObj(number -> sessions[number])
                .toList();
    }

    private int firstAtOrAfter(LocalDate date) {
        int found = Arrays.binarySearch(sessions, date);
        return found >= 0 ? found : -found - 1;
    }

    private int checkedNumber(int number) {
        if (number < 0 || number >= sessions.length) {
            throw new IllegalArgumentException(
                    "session " + number + " of " + name + " is outside 0.." + (sessions.length - 1));
        }
        return number;
    }

    private int checkedDayOf(LocalDate date) {
        if (date.isBefore(from) || !date.isBefore(to)) {
            throw outside(date);
        }
        return dayOf(date);
    }

    private IllegalArgumentException outside(LocalDate date) {
        return new IllegalArgumentException(
                date + " is outside the " + name + " calendar, which knows [" + from + ", " + to + ")");
    }

    private int dayOf(LocalDate date) {
        return (int) (date.toEpochDay() - from.toEpochDay());
    }

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /**
     * One session.
     *
     * @param date local date of the exchange
     * @param close when it ends
     */
    record Session(LocalDate date, Instant close) {}
}
