package io.breadthflow.lake.quality;

import io.breadthflow.lake.table.Column;
import io.breadthflow.lake.table.Columns;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * Something every row must satisfy. Rows are judged one by one, so the counts of parts add up to those of the whole.
 *
 * @see QualityReport
 */
public final class Expectation {

    private final String name;
    private final Function<Columns, IntPredicate> violations;

    private Expectation(String name, Function<Columns, IntPredicate> violations) {
        this.name = name;
        this.violations = violations;
    }

    /** Expects {@code column} to have a value. */
    public static Expectation present(String column) {
        return new Expectation(column + " is present", batch -> batch.get(column)::isNull);
    }

    /**
     * Expects a whole number (LONG, TIMESTAMP in microseconds, DECIMAL unscaled) from {@code min} to {@code max}, both
     * included; null satisfies it.
     */
    public static Expectation within(String column, long min, long max) {
        return new Expectation(column + " is from " + min + " to " + max, batch -> {
            Column.Longs values = batch.longs(column);
            return row -> !values.isNull(row) && (values.get(row) < min || values.get(row) > max);
        });
    }

    /** Expects a double from {@code min} to {@code max}, both included; null satisfies it, NaN does not. */
    public static Expectation within(String column, double min, double max) {
        return new Expectation(column + " is from " + min + " to " + max, batch -> {
            Column.Doubles values = batch.doubles(column);
            return row -> !values.isNull(row) && !(values.get(row) >= min && values.get(row) <= max);
        });
    }

    /** Expects {@code lower} not to be above {@code upper}, whole numbers of one scale; null in either satisfies it. */
    public static Expectation ordered(String lower, String upper) {
        return new Expectation(lower + " is not above " + upper, batch -> {
            Column.Longs low = batch.longs(lower);
            Column.Longs high = batch.longs(upper);
            return row -> !low.isNull(row) && !high.isNull(row) && low.get(row) > high.get(row);
        });
    }

    /** What is expected, as a sentence without its full stop. */
    public String name() {
        return name;
    }

    /** Which rows of a batch violate it; throws {@link IllegalArgumentException} when a column is missing. */
    public IntPredicate violations(Columns batch) {
        return violations.apply(batch);
    }
}
