package io.breadthflow.market.calendar;

import io.breadthflow.market.bar.BarSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The sessions of a listing over a range of years, immutable.
 *
 * <p>A session is named by its date and numbered from 0 in order, so that the session after number {@code i} is
 * {@code i + 1} over every weekend and holiday. Numbers hold for this calendar only and are not stored: a calendar that
 * starts earlier counts from elsewhere. Times are UTC microseconds since the epoch.
 *
 * <p>Every question about a day outside [{@link #from()}, {@link #to()}) is refused with an
 * {@link IllegalArgumentException}: silence would mean "no session".
 */
public sealed interface TradingCalendar permits ExchangeCalendar, AlwaysOpen {

    /** Delay after the close at which end-of-day bars are taken to be known, the declared delay of such files. */
    Duration END_OF_DAY_DELAY = Duration.ofMinutes(15);

    /** Name of the exchange, or {@code 24/7}. */
    String name();

    /** First day the calendar knows. */
    LocalDate from();

    /** Day after the last one it knows. */
    LocalDate to();

    /** Number of sessions it knows. */
    int size();

    /** True when {@code date} has a session. */
    boolean isSession(LocalDate date);

    /** Number of the session of {@code date}; throws {@link IllegalArgumentException} when there is none. */
    int sessionIndex(LocalDate date);

    /**
     * Number of the session that closes at {@code eventTime}, to the microsecond; throws
     * {@link IllegalArgumentException} when none does.
     */
    int sessionIndex(long eventTime);

    /** Date of session {@code number}. */
    LocalDate session(int number);

    /** Close of session {@code number}, microseconds. */
    long closeMicros(int number);

    /**
     * Number of the step at whose end the bar of {@code eventTime} closes: consecutive bars of {@code bars} differ by one,
     * and a gap shows a missing bar. Throws {@link IllegalArgumentException} when no such bar closes then, or when the
     * calendar does not decide when bars of this spec close.
     */
    default int step(BarSpec bars, long eventTime) {
        return switch (bars.kind()) {
            case SESSION -> sessionIndex(eventTime);
            case TIME -> timeStep(bars, eventTime);
            case TICK, VOLUME, DOLLAR ->
                throw new IllegalArgumentException(
                        "bars " + bars + " follow the trading of their instrument: no calendar counts their steps");
        };
    }

    /** {@link #step} for bars of a span of time. */
    int timeStep(BarSpec bars, long eventTime);

    /** Close of the session of {@code date}; throws {@link IllegalArgumentException} when there is none. */
    default Instant close(LocalDate date) {
        return Instant.EPOCH.plus(closeMicros(date), ChronoUnit.MICROS);
    }

    /** {@link #close(LocalDate)} in microseconds: the event time of the daily bar of {@code date}. */
    default long closeMicros(LocalDate date) {
        return closeMicros(sessionIndex(date));
    }

    /** When the end-of-day bar of {@code date} can first have been known, microseconds. */
    default long availableMicros(LocalDate date) {
        return closeMicros(date) + END_OF_DAY_DELAY.toMillis() * 1000;
    }

    /** Dates of the sessions in [{@code from}, {@code to}), in order. */
    default List<LocalDate> sessions(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the interval from " + from + " to " + to + " ends before it starts");
        }
        if (from.isBefore(from()) || !from.isBefore(to())) {
            throw Refusals.outside(this, from);
        }
        if (to.isAfter(to())) {
            throw Refusals.outside(this, to);
        }
        return from.datesUntil(to).filter(this::isSession).toList();
    }
}
