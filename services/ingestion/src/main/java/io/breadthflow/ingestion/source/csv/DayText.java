package io.breadthflow.ingestion.source.csv;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.ingestion.source.SourceRow;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Days in a declared format. ISO dates are read digit by digit; any other pattern goes through its formatter once per
 * distinct text, of which a source of daily bars has few. Days that are not in the calendar, as 30 February, are refused.
 */
final class DayText {

    private static final String ISO = "yyyy-MM-dd";
    private static final int MEMORY = 100_000;

    private final boolean iso;
    private final DateTimeFormatter format;
    private final Map<String, Long> known = new HashMap<>();

    private DayText(boolean iso, DateTimeFormatter format) {
        this.iso = iso;
        this.format = format;
    }

    /** Throws {@code INVALID_REQUEST} when {@code pattern} is not a pattern of a day. */
    static DayText of(String pattern) {
        try {
            DateTimeFormatter format = new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .parseDefaulting(ChronoField.ERA, 1)
                    .toFormatter(Locale.US)
                    .withResolverStyle(ResolverStyle.STRICT);
            LocalDate probe = LocalDate.of(2016, 12, 30);
            LocalDate.parse(format.format(probe.atStartOfDay()), format);
            return new DayText(pattern.equals(ISO), format);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new PlatformException(
                    ErrorCode.INVALID_REQUEST,
                    "dateFormat '" + pattern + "' does not describe a day: " + e.getMessage()
                            + ". Use letters of java.time.format.DateTimeFormatter, as yyyy-MM-dd or dd/MM/yyyy.",
                    e);
        }
    }

    /** The day in {@code text[from, to)} as days since the epoch, {@link SourceRow#MISSING} when it is none. */
    long parse(byte[] text, int from, int to) {
        return iso ? isoDay(text, from, to) : formatted(new String(text, from, to - from, StandardCharsets.UTF_8));
    }

    private static long isoDay(byte[] text, int from, int to) {
        if (to - from != 10 || text[from + 4] != '-' || text[from + 7] != '-') {
            return SourceRow.MISSING;
        }
        int year = number(text, from, from + 4);
        int month = number(text, from + 5, from + 7);
        int day = number(text, from + 8, from + 10);
        return isDay(year, month, day) ? epochDay(year, month, day) : SourceRow.MISSING;
    }

    private static int number(byte[] text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static boolean isDay(int year, int month, int day) {
        return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(year, month);
    }

    private static int lengthOf(int year, int month) {
        return switch (month) {
            case 2 -> IsoChronology.INSTANCE.isLeapYear(year) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    /** Days since 1970-01-01 with the year taken to start in March, so that the leap day is its last. */
    private static long epochDay(int year, int month, int day) {
        int years = month > 2 ? year : year - 1;
        int months = month > 2 ? month - 3 : month + 9;
        int leapDays = years / 4 - years / 100 + years / 400;
        return 365L * years + leapDays + (153 * months + 2) / 5 + day - 1 - 719_468;
    }

    private long formatted(String text) {
        Long day = known.get(text);
        if (day == null) {
            day = parseSlowly(text);
            if (known.size() < MEMORY) {
                known.put(text, day);
            }
        }
        return day;
    }

    private long parseSlowly(String text) {
        try {
            return LocalDate.parse(text, format).toEpochDay();
        } catch (DateTimeException e) {
            return SourceRow.MISSING;
        }
    }
}
