package io.breadthflow.market.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Errors of calendars, in one wording. */
final class Refusals {

    private Refusals() {}

    static IllegalArgumentException outside(TradingCalendar calendar, LocalDate date) {
        return new IllegalArgumentException(date + " is outside the " + calendar.name() + " calendar, which knows ["
                + calendar.from() + ", " + calendar.to() + ")");
    }

    static IllegalArgumentException noSession(TradingCalendar calendar, int number) {
        return new IllegalArgumentException(
                "session " + number + " of " + calendar.name() + " is outside 0.." + (calendar.size() - 1));
    }

    static IllegalArgumentException noClose(TradingCalendar calendar, long eventTime) {
        return new IllegalArgumentException(Instant.EPOCH.plus(eventTime, ChronoUnit.MICROS)
                + " is not the close of a session of " + calendar.name());
    }
}
