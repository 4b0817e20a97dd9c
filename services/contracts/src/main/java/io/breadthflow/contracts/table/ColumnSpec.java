package io.breadthflow.contracts.table;

/**
 * One column of a table.
 *
 * @param name snake case
 * @param type how it is stored
 * @param scale decimals of a {@link ColumnType#DECIMAL}, 0 for every other type
 * @param nullable whether a value may be absent
 * @param comment one sentence with the unit, kept in the table's schema
 */
public record ColumnSpec(String name, ColumnType type, int scale, boolean nullable, String comment) {

    /** The digits of every decimal of the platform: what fits an unscaled {@code long}. */
    public static final int PRECISION = 18;

    public ColumnSpec {
        if (scale < 0 || scale > PRECISION || (scale > 0 && type != ColumnType.DECIMAL)) {
            throw new IllegalArgumentException("scale " + scale + " does not fit column " + name + " of type " + type);
        }
    }

    /** A column that always has a value. */
    public static ColumnSpec required(String name, ColumnType type, String comment) {
        return new ColumnSpec(name, type, 0, false, comment);
    }

    /** A column that may be null. */
    public static ColumnSpec optional(String name, ColumnType type, String comment) {
        return new ColumnSpec(name, type, 0, true, comment);
    }

    /** A {@code DECIMAL(18, scale)} that always has a value. */
    public static ColumnSpec decimal(String name, int scale, String comment) {
        return new ColumnSpec(name, ColumnType.DECIMAL, scale, false, comment);
    }
}
