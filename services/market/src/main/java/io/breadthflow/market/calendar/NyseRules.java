package io.breadthflow.market.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/**
 * Holidays and early closes of the New York Stock Exchange from 2000 to 2035: NYSE Rule 7.2 (holidays), the exchange's
 * yearly notices (early closes) and its special closings. Years to come follow today's rules; a special closing of the
 * future cannot be known.
 */
final class NyseRules {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDate FROM = LocalDate.of(2000, 1, 1);
    private static final LocalDate TO = LocalDate.of(2036, 1, 1);

    private static final LocalTime CLOSE = LocalTime.of(16, 0);
    private static final LocalTime EARLY_CLOSE = LocalTime.of(13, 0);

    private static final MonthDay NEW_YEAR = MonthDay.of(Month.JANUARY, 1);
    private static final MonthDay JUNETEENTH = MonthDay.of(Month.JUNE, 19);
    private static final MonthDay INDEPENDENCE_DAY = MonthDay.of(Month.JULY, 4);
    private static final MonthDay CHRISTMAS = MonthDay.of(Month.DECEMBER, 25);
    private static final int FIRST_JUNETEENTH = 2022;

    /** From this year on the eve of a Thursday 4 July is short; before, the Friday after it was. */
    private static final int EVE_OF_THURSDAY_IS_SHORT = 2013;

    private static final Set<LocalDate> SPECIAL_CLOSINGS = Set.of(
            LocalDate.of(2001, 9, 11), // attacks of 11 September
            LocalDate.of(2001, 9, 12),
            LocalDate.of(2001, 9, 13),
            LocalDate.of(2001, 9, 14),
            LocalDate.of(2004, 6, 11), // mourning for Ronald Reagan
            LocalDate.of(2007, 1, 2), // mourning for Gerald Ford
            LocalDate.of(2012, 10, 29), // hurricane Sandy
            LocalDate.of(2012, 10, 30),
            LocalDate.of(2018, 12, 5), // mourning for George H. W. Bush
            LocalDate.of(2025, 1, 9)); // mourning for Jimmy Carter

    /** The one Friday after Christmas that the exchange shortened in these years. */
    private static final LocalDate SPECIAL_EARLY_CLOSE = LocalDate.of(2003, 12, 26);

    private NyseRules() {}

    static TradingCalendar calendar() {
        return new ExchangeCalendar(
                "NYSE",
                FROM,
                TO,
                FROM.datesUntil(TO)
                        .filter(NyseRules::isSession)
                        .map(date -> new ExchangeCalendar.Session(
                                date,
                                date.atTime(closeOf(date)).atZone(NEW_YORK).toInstant()))
                        .toList());
    }

    private static boolean isSession(LocalDate date) {
        return !isWeekend(date) && !isHoliday(date) && !SPECIAL_CLOSINGS.contains(date);
    }

    private static LocalTime closeOf(LocalDate date) {
        return isShort(date) ? EARLY_CLOSE : CLOSE;
    }

    private static boolean isHoliday(LocalDate date) {
        return switch (date.getMonth()) {
            case JANUARY -> isNewYear(date) || isWeekday(date, 3, DayOfWeek.MONDAY);
            case FEBRUARY -> isWeekday(date, 3, DayOfWeek.MONDAY);
            case MARCH, APRIL -> date.equals(Easter.sunday(Year.from(date)).minusDays(2));
            case MAY -> date.equals(date.with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
            case JUNE -> date.getYear() >= FIRST_JUNETEENTH && isObserved(date, JUNETEENTH);
            case JULY -> isObserved(date, INDEPENDENCE_DAY);
            case SEPTEMBER -> isWeekday(date, 1, DayOfWeek.MONDAY);
            case NOVEMBER -> isWeekday(date, 4, DayOfWeek.THURSDAY);
            case DECEMBER -> isObserved(date, CHRISTMAS);
            case AUGUST, OCTOBER -> false;
        };
    }

    /** A New Year's Day on a Saturday is not made up for: the Friday before ends the accounting year. */
    private static boolean isNewYear(LocalDate date) {
        LocalDate day = NEW_YEAR.atYear(date.getYear());
        return date.equals(day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day);
    }

    /** A holiday on a Saturday is kept on the Friday before, one on a Sunday on the Monday after. */
    private static boolean isObserved(LocalDate date, MonthDay holiday) {
        LocalDate day = holiday.atYear(date.getYear());
        LocalDate kept = switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.plusDays(1);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
        return date.equals(kept);
    }

    private static boolean isWeekday(LocalDate date, int ordinal, DayOfWeek weekday) {
        return date.equals(date.with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday)));
    }

    private static boolean isShort(LocalDate date) {
        return switch (date.getMonth()) {
            case JULY -> isShortInJuly(date);
            case NOVEMBER -> isWeekday(date.minusDays(1), 4, DayOfWeek.THURSDAY);
            case DECEMBER -> date.equals(SPECIAL_EARLY_CLOSE) || isEveInWeek(date, CHRISTMAS);
            default -> false;
        };
    }

    private static boolean isShortInJuly(LocalDate date) {
        boolean isThursday = INDEPENDENCE_DAY.atYear(date.getYear()).getDayOfWeek() == DayOfWeek.THURSDAY;
        if (isThursday && date.getYear() < EVE_OF_THURSDAY_IS_SHORT) {
            return date.getDayOfMonth() == 5;
        }
        return isEveInWeek(date, INDEPENDENCE_DAY);
    }

    /** The eve of a holiday from Monday to Thursday; an eve on a Friday belongs to a holiday on a Saturday, kept that day. */
    private static boolean isEveInWeek(LocalDate date, MonthDay holiday) {
        return date.plusDays(1).equals(holiday.atYear(date.getYear())) && date.getDayOfWeek() != DayOfWeek.FRIDAY;
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
