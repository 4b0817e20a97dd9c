package io.breadthflow.market.bar;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A definition of a bar, and with it of a step: consecutive bars of one instrument are one step apart. Labels, splits and
 * windows count steps.
 *
 * <p>Its text names it in tables, hashes and requests: {@code 1d} for one session, {@code 30s}, {@code 5m} or
 * {@code 1h} for a span of time, {@code tick:100}, {@code volume:50000} or {@code dollar:1000000} for bars that follow
 * the trading. One definition has one text.
 *
 * @param kind what closes a bar
 * @param size how much of it: 1 session, seconds, trades, units or money; at least 1
 */
public record BarSpec(BarKind kind, long size) {

    /** One session of the instrument's calendar. */
    public static final BarSpec SESSION = new BarSpec(BarKind.SESSION, 1);

    private static final String SESSION_TEXT = "1d";
    private static final Pattern TIME = Pattern.compile("([1-9]\\d{0,8})([smh])");
    private static final Pattern ACTIVITY = Pattern.compile("([a-z]+):([1-9]\\d{0,17})");
    private static final long MINUTE = 60;
    private static final long HOUR = 3600;

    public BarSpec {
        if (size < 1 || (kind == BarKind.SESSION && size != 1)) {
            throw new IllegalArgumentException("a bar of kind " + kind + " cannot have the size " + size);
        }
    }

    /** Bars of a whole number of seconds. */
    public static BarSpec time(Duration length) {
        if (!length.equals(Duration.ofSeconds(length.toSeconds()))) {
            throw new IllegalArgumentException("a bar of " + length + " is not of whole seconds");
        }
        return new BarSpec(BarKind.TIME, length.toSeconds());
    }

    /** Reads {@link #toString}; throws {@link IllegalArgumentException} for anything else. */
    public static BarSpec parse(String text) {
        BarSpec spec = read(text);
        if (!spec.toString().equals(text)) {
            throw new IllegalArgumentException("the bar spec '" + text + "' is written '" + spec + "'");
        }
        return spec;
    }

    private static BarSpec read(String text) {
        if (text.equals(SESSION_TEXT)) {
            return SESSION;
        }
        Matcher time = TIME.matcher(text);
        if (time.matches()) {
            return new BarSpec(BarKind.TIME, Long.parseLong(time.group(1)) * seconds(time.group(2)));
        }
        Matcher activity = ACTIVITY.matcher(text);
        if (activity.matches()) {
            return new BarSpec(activityKind(activity.group(1), text), Long.parseLong(activity.group(2)));
        }
        throw unknown(text);
    }

    private static long seconds(String unit) {
        return unit.equals("h") ? HOUR : unit.equals("m") ? MINUTE : 1;
    }

    private static BarKind activityKind(String prefix, String text) {
        return Arrays.stream(BarKind.values())
                .filter(kind -> kind.followsActivity() && prefix(kind).equals(prefix))
                .findFirst()
                .orElseThrow(() -> unknown(text));
    }

    private static IllegalArgumentException unknown(String text) {
        return new IllegalArgumentException("'" + text + "' is not a bar spec: write 1d for a session, a time as 5m, or"
                + " tick:, volume: or dollar: with a size");
    }

    private static String prefix(BarKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Length of a bar of kind {@link BarKind#TIME}; throws {@link IllegalStateException} for the other kinds. */
    public Duration length() {
        if (kind != BarKind.TIME) {
            throw new IllegalStateException("bars " + this + " have no fixed length");
        }
        return Duration.ofSeconds(size);
    }

    /** The text that names it; {@link #parse} reads it back. */
    @Override
    public String toString() {
        return switch (kind) {
            case SESSION -> SESSION_TEXT;
            case TIME -> timeText();
            case TICK, VOLUME, DOLLAR -> prefix(kind) + ":" + size;
        };
    }

    private String timeText() {
        if (size % HOUR == 0) {
            return size / HOUR + "h";
        }
        return size % MINUTE == 0 ? size / MINUTE + "m" : size + "s";
    }
}
