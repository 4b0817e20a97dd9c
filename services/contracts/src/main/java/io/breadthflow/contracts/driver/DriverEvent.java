package io.breadthflow.contracts.driver;

import org.jspecify.annotations.Nullable;

/**
 * One line of what a driver says on its standard output: {@link #MARK} and this as JSON. What it does not speak of is null.
 *
 * @param total rows expected in all
 * @param rows rows done since the last event
 * @param message what is happening, in a few words
 * @param result the result as JSON; the last thing a driver that succeeds says
 * @param failure why the driver gives up, where a caller can act on it
 */
public record DriverEvent(
        @Nullable Long total,
        @Nullable Long rows,
        @Nullable String message,
        @Nullable String result,
        @Nullable Failure failure) {

    /** Begins the lines that are events; Spark and its libraries may print others. */
    public static final String MARK = "#breadthflow ";

    /**
     * A failure that a caller can act on.
     *
     * @param code name of an error code
     * @param detail what failed, why, and what to do
     */
    public record Failure(String code, String detail) {}

    /** {@code rows} rows are expected in all. */
    public static DriverEvent total(long rows) {
        return new DriverEvent(rows, null, null, null, null);
    }

    /** {@code rows} more are done. */
    public static DriverEvent rows(long rows) {
        return new DriverEvent(null, rows, null, null, null);
    }

    /** Kind of an event. */
    public static DriverEvent message(String text) {
        return new DriverEvent(null, null, text, null, null);
    }

    /** The end of a driver that succeeded. */
    public static DriverEvent result(String json) {
        return new DriverEvent(null, null, null, json, null);
    }

    /** The end of a driver that refused. */
    public static DriverEvent failure(String code, String detail) {
        return new DriverEvent(null, null, null, null, new Failure(code, detail));
    }
}
