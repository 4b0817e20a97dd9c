package io.breadthflow.market.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected days: the exchange's published holiday notices, written down by hand. */
class NyseCalendarTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final TradingCalendar nyse = Calendars.nyse();

    @ParameterizedTest
    @CsvSource({
        "2013, 01-01 01-21 02-18 03-29 05-27 07-04 09-02 11-28 12-25",
        "2014, 01-01 01-20 02-17 04-18 05-26 07-04 09-01 11-27 12-25",
        "2015, 01-01 01-19 02-16 04-03 05-25 07-03 09-07 11-26 12-25",
        "2016, 01-01 01-18 02-15 03-25 05-30 07-04 09-05 11-24 12-26",
        "2017, 01-02 01-16 02-20 04-14 05-29 07-04 09-04 11-23 12-25",
        "2018, 01-01 01-15 02-19 03-30 05-28 07-04 09-03 11-22 12-05 12-25",
        "2021, 01-01 01-18 02-15 04-02 05-31 07-05 09-06 11-25 12-24",
        "2022, 01-17 02-21 04-15 05-30 06-20 07-04 09-05 11-24 12-26",
        "2025, 01-01 01-09 01-20 02-17 04-18 05-26 06-19 07-04 09-01 11-27 12-25",
        "2026, 01-01 01-19 02-16 04-03 05-25 06-19 07-03 09-07 11-26 12-25",
        "2027, 01-01 01-18 02-15 03-26 05-31 06-18 07-05 09-06 11-25 12-24",
    })
    void closesOnTheHolidaysOfTheYearAndOnNoOtherWeekday(int year, String holidays) {
        List<LocalDate> expected = Stream.of(holidays.split(" "))
                .map(day -> LocalDate.parse(year + "-" + day))
                .toList();

        List<LocalDate> closed = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(date -> date.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue())
                .filter(date -> !nyse.isSession(date))
                .toList();

        assertThat(closed).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2000, 07-03 11-24",
        "2001, 07-03 11-23 12-24",
        "2002, 07-05 11-29 12-24",
        "2003, 07-03 11-28 12-24 12-26",
        "2013, 07-03 11-29 12-24",
        "2014, 07-03 11-28 12-24",
        "2015, 11-27 12-24",
        "2016, 11-25",
        "2017, 07-03 11-24",
        "2018, 07-03 11-23 12-24",
        "2019, 07-03 11-29 12-24",
        "2020, 11-27 12-24",
        "2021, 11-26",
        "2022, 11-25",
        "2024, 07-03 11-29 12-24",
    })
    void closesAtOneOnTheHalfDaysOfTheYearAndAtFourOnAllOthers(int year, String halfDays) {
        List<LocalDate> expected = Stream.of(halfDays.split(" "))
                .map(day -> LocalDate.parse(year + "-" + day))
                .toList();

        List<LocalDate> sessions = nyse.sessions(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));

        assertThat(sessions)
                .filteredOn(date -> localClose(date).equals(LocalTime.of(13, 0)))
                .isEqualTo(expected);
        assertThat(sessions)
                .filteredOn(date -> !expected.contains(date))
                .allMatch(date -> localClose(date).equals(LocalTime.of(16, 0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2001-09-11",
                "2001-09-12",
                "2001-09-13",
                "2001-09-14",
                "2004-06-11",
                "2007-01-02",
                "2012-10-29",
                "2012-10-30",
                "2018-12-05",
                "2025-01-09"
            })
    void closesOnSpecialClosings(LocalDate date) {
        assertThat(nyse.isSession(date)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2004-12-31", "2010-12-31", "2021-12-31", "2021-06-18", "2014-12-26", "2016-07-01"})
    void keepsDaysThatAreOnlyHolidaysElsewhere(LocalDate date) {
        assertThat(nyse.isSession(date)).isTrue();
        assertThat(localClose(date)).isEqualTo(LocalTime.of(16, 0));
    }

    @Test
    void hasTheSessionsPerYearThatTheExchangeHad() {
        List<Integer> perYear = IntStream.rangeClosed(2000, 2026)
                .mapToObj(year -> nyse.sessions(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1))
                        .size())
                .toList();

        assertThat(perYear)
                .containsExactly(
                        252, 248, 252, 252, 252, 252, 251, 251, 253, 252, 252, 252, 250, 252, 252, 252, 252, 251, 251,
                        252, 253, 252, 251, 250, 252, 250, 251);
    }

    @ParameterizedTest
    @CsvSource({
        "2013-02-08, 2013-02-08T21:00:00Z", // standard time
        "2013-03-08, 2013-03-08T21:00:00Z", // last session before the clocks change
        "2013-03-11, 2013-03-11T20:00:00Z",
        "2013-11-01, 2013-11-01T20:00:00Z",
        "2013-11-04, 2013-11-04T21:00:00Z",
        "2013-07-03, 2013-07-03T17:00:00Z", // half day in summer
        "2013-11-29, 2013-11-29T18:00:00Z", // half day in winter
        "2006-04-03, 2006-04-03T20:00:00Z", // before 2007 summer time began in April
        "2006-03-31, 2006-03-31T21:00:00Z",
    })
    void closesInUtcFollowDaylightSaving(LocalDate date, Instant close) {
        assertThat(nyse.close(date)).isEqualTo(close);
        assertThat(nyse.closeMicros(date)).isEqualTo(close.getEpochSecond() * 1_000_000);
    }

    private LocalTime localClose(LocalDate date) {
        return LocalTime.ofInstant(nyse.close(date), NEW_YORK);
    }
}
