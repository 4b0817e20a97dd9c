package io.breadthflow.lake.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Selection of rows and columns to read.
 *
 * @param columns names in the wanted order; empty means all
 * @param where conditions that all hold
 */
public record Scan(List<String> columns, List<Condition> where) {

    public Scan {
        columns = List.copyOf(columns);
        where = List.copyOf(where);
    }

    /** All rows, all columns. */
    public static Scan all() {
        return new Scan(List.of(), List.of());
    }

    /** All rows, these columns. */
    public static Scan of(String... columns) {
        return new Scan(List.of(columns), List.of());
    }

    /** The same with one more condition. */
    public Scan and(Condition condition) {
        List<Condition> more = new ArrayList<>(where);
        more.add(condition);
        return new Scan(columns, more);
    }

    /** The same with {@code column == value}. */
    public Scan whereEqual(String column, Object value) {
        return and(new Condition(column, Operator.EQUAL, value));
    }

    /** The same with {@code column >= value}. */
    public Scan whereAtLeast(String column, Object value) {
        return and(new Condition(column, Operator.AT_LEAST, value));
    }

    /** The same with {@code column < value}. */
    public Scan whereBelow(String column, Object value) {
        return and(new Condition(column, Operator.BELOW, value));
    }

    /**
     * A comparison of a column with a constant; a null never satisfies one.
     *
     * @param value String for STRING; Integer for INT and DATE (days); Long for LONG, TIMESTAMP (microseconds) and DECIMAL
     *     (unscaled); Double; Boolean
     */
    public record Condition(String column, Operator operator, Object value) {}

    /** Kind of a comparison. */
    public enum Operator {
        EQUAL,
        AT_LEAST,
        BELOW
    }
}
