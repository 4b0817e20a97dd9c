package io.breadthflow.lake.quality;

import io.breadthflow.contracts.table.ColumnSpec;
import io.breadthflow.lake.table.Column;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.Micros;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.LongPredicate;
import java.util.function.LongToIntFunction;

/**
 * Something every row must satisfy. Rows are judged one by one, so the counts of parts add up to those of the whole.
 *
 * @see QualityReport
 */
public final class Expectation {

    private final String name;
    private final List<String> columns;
    private final Function<Columns, IntPredicate> violations;

    private Expectation(String name, List<String> columns, Function<Columns, IntPredicate> violations) {
        this.name = name;
        this.columns = columns;
        this.violations = violations;
    }

    /** Expects {@code column} to have a value. */
    public static Expectation present(String column) {
        return new Expectation(column + " is present", List.of(column), batch -> batch.get(column)::isNull);
    }

    /** Expects a column that the table does not have, or has as another type: every row violates it. */
    public static Expectation stored(ColumnSpec column) {
        String type = column.type() + (column.scale() > 0 ? " with " + column.scale() + " decimals" : "");
        return new Expectation(
                "there is a column " + column.name() + " of type " + type, List.of(), batch -> row -> true);
    }

    /**
     * Expects a whole number (LONG, TIMESTAMP in microseconds, DECIMAL unscaled) from {@code min} to {@code max}, both
     * included; null satisfies it.
     */
    public static Expectation within(String column, long min, long max) {
        return whole(column, "from " + min + " to " + max, value -> value >= min && value <= max);
    }

    /** Expects a whole number above zero, as {@link #within(String, long, long)} takes them; null satisfies it. */
    public static Expectation positive(String column) {
        return whole(column, "above 0", value -> value > 0);
    }

    /** Expects a whole number that is not negative; null satisfies it. */
    public static Expectation notNegative(String column) {
        return whole(column, "not below 0", value -> value >= 0);
    }

    private static Expectation whole(String column, String what, LongPredicate satisfied) {
        return new Expectation(column + " is " + what, List.of(column), batch -> {
            Column.Longs values = batch.longs(column);
            return row -> !values.isNull(row) && !satisfied.test(values.get(row));
        });
    }

    /** Expects an INT from {@code min} to {@code max}, both included; null satisfies it. */
    public static Expectation within(String column, int min, int max) {
        return new Expectation(column + " is from " + min + " to " + max, List.of(column), batch -> {
            Column.Ints values = batch.ints(column);
            return row -> !values.isNull(row) && (values.get(row) < min || values.get(row) > max);
        });
    }

    /** Expects a double from {@code min} to {@code max}, both included; null satisfies it, NaN does not. */
    public static Expectation within(String column, double min, double max) {
        return new Expectation(column + " is from " + min + " to " + max, List.of(column), batch -> {
            Column.Doubles values = batch.doubles(column);
            return row -> !values.isNull(row) && !(values.get(row) >= min && values.get(row) <= max);
        });
    }

    /** Expects a double above zero; null satisfies it, NaN does not. */
    public static Expectation positiveNumber(String column) {
        return new Expectation(column + " is above 0", List.of(column), batch -> {
            Column.Doubles values = batch.doubles(column);
            return row -> !values.isNull(row) && !(values.get(row) > 0);
        });
    }

    /** Expects a double that is not infinite; null and NaN satisfy it. */
    public static Expectation notInfinite(String column) {
        return new Expectation(column + " is not infinite", List.of(column), batch -> {
            Column.Doubles values = batch.doubles(column);
            return row -> !values.isNull(row) && Double.isInfinite(values.get(row));
        });
    }

    /** Expects {@code lower} not to be above {@code upper}, whole numbers of one scale; null in either satisfies it. */
    public static Expectation ordered(String lower, String upper) {
        return new Expectation(lower + " is not above " + upper, List.of(lower, upper), batch -> {
            Column.Longs low = batch.longs(lower);
            Column.Longs high = batch.longs(upper);
            return row -> !low.isNull(row) && !high.isNull(row) && low.get(row) > high.get(row);
        });
    }

    /** Expects the INT {@code year} to be the year in UTC of {@code time}; null in either satisfies it. */
    public static Expectation yearOf(String year, String time) {
        return calendar(year, "year", time, Micros::year);
    }

    /** Expects the DATE {@code day} to be the day in UTC of {@code time}; null in either satisfies it. */
    public static Expectation dayOf(String day, String time) {
        return calendar(
                day,
                "day",
                time,
                micros -> Math.toIntExact(LocalDate.ofInstant(Micros.toInstant(micros), ZoneOffset.UTC)
                        .toEpochDay()));
    }

    private static Expectation calendar(String column, String unit, String time, LongToIntFunction unitOf) {
        return new Expectation(column + " is the " + unit + " of " + time, List.of(column, time), batch -> {
            Column.Ints units = batch.ints(column);
            Column.Longs times = batch.longs(time);
            return row ->
                    !units.isNull(row) && !times.isNull(row) && units.get(row) != unitOf.applyAsInt(times.get(row));
        });
    }

    /** The expectation as a sentence without its full stop. */
    public String name() {
        return name;
    }

    /** Names of the columns it looks at. */
    public List<String> columns() {
        return columns;
    }

    /** Rows of a batch that violate it; throws {@link IllegalArgumentException} when a column is missing. */
    public IntPredicate violations(Columns batch) {
        return violations.apply(batch);
    }
}
