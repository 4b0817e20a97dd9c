package io.breadthflow.market.calendar;

import io.breadthflow.market.bar.BarSpec;
import java.time.LocalDate;

/** A market that never closes: every UTC day is a session and ends at the midnight after it. */
final class AlwaysOpen implements TradingCalendar {

    private static final LocalDate FROM = LocalDate.of(2000, 1, 1);
    private static final LocalDate TO = LocalDate.of(2036, 1, 1);
    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final long MICROS_PER_DAY = 86_400 * MICROS_PER_SECOND;

    @Override
    public String name() {
        return "24/7";
    }

    @Override
    public LocalDate from() {
        return FROM;
    }

    @Override
    public LocalDate to() {
        return TO;
    }

    @Override
    public int size() {
        return (int) (TO.toEpochDay() - FROM.toEpochDay());
    }

    @Override
    public boolean isSession(LocalDate date) {
        return sessionIndex(date) >= 0;
    }

    @Override
    public int sessionIndex(LocalDate date) {
        if (date.isBefore(FROM) || !date.isBefore(TO)) {
            throw Refusals.outside(this, date);
        }
        return (int) (date.toEpochDay() - FROM.toEpochDay());
    }

    @Override
    public int sessionIndex(long eventTime) {
        long day = Math.floorDiv(eventTime, MICROS_PER_DAY) - 1;
        if (Math.floorMod(eventTime, MICROS_PER_DAY) != 0) {
            throw Refusals.noClose(this, eventTime);
        }
        return sessionIndex(LocalDate.ofEpochDay(day));
    }

    @Override
    public LocalDate session(int number) {
        return FROM.plusDays(checked(number));
    }

    @Override
    public long closeMicros(int number) {
        return (FROM.toEpochDay() + checked(number) + 1) * MICROS_PER_DAY;
    }

    /** Bars of a span of time follow each other without a gap from the first midnight on. */
    @Override
    public int timeStep(BarSpec bars, long eventTime) {
        long sinceStart = eventTime - FROM.toEpochDay() * MICROS_PER_DAY;
        long length = bars.length().toSeconds() * MICROS_PER_SECOND;
        if (sinceStart <= 0 || eventTime > closeMicros(size() - 1)) {
            throw new IllegalArgumentException("no bar of " + name() + " closes at " + eventTime
                    + " microseconds: it knows [" + FROM + ", " + TO + ")");
        }
        if (sinceStart % length != 0) {
            throw new IllegalArgumentException(
                    "no bar " + bars + " of " + name() + " closes at " + eventTime + " microseconds");
        }
        return Math.toIntExact(sinceStart / length - 1);
    }

    private int checked(int number) {
        if (number < 0 || number >= size()) {
            throw Refusals.noSession(this, number);
        }
        return number;
    }
}
