package io.breadthflow.lake.table.delta.commit;

import io.breadthflow.contracts.table.ColumnSpec;
import io.breadthflow.contracts.table.TableSpec;
import io.breadthflow.lake.table.Column;
import io.breadthflow.lake.table.Columns;

/** Check that a batch fits a spec. */
final class BatchCheck {

    private BatchCheck() {}

    /** Throws {@link IllegalArgumentException} for a missing column, one of another type, and a null where none may be. */
    static void of(TableSpec spec, Columns batch) {
        for (ColumnSpec column : spec.columns()) {
            if (!batch.has(column.name())) {
                throw new IllegalArgumentException(
                        "rows for table " + spec.name() + " have no column " + column.name());
            }
            check(spec.name(), column, batch.get(column.name()));
        }
    }

    private static void check(String table, ColumnSpec spec, Column column) {
        Class<? extends Column> wanted = switch (spec.type()) {
            case LONG, TIMESTAMP, DECIMAL -> Column.Longs.class;
            case INT, DATE -> Column.Ints.class;
            case DOUBLE -> Column.Doubles.class;
            case BOOLEAN -> Column.Booleans.class;
            case STRING -> Column.Strings.class;
            case BINARY -> Column.Binaries.class;
        };
        if (!wanted.isInstance(column)) {
            throw new IllegalArgumentException("column " + spec.name() + " of table " + table + " takes "
                    + wanted.getSimpleName() + ", not " + column.getClass().getSimpleName());
        }
        if (!spec.nullable()) {
            refuseNulls(table, spec, column);
        }
    }

    private static void refuseNulls(String table, ColumnSpec spec, Column column) {
        for (int row = 0; row < column.size(); row++) {
            if (column.isNull(row)) {
                throw new IllegalArgumentException(
                        "column " + spec.name() + " of table " + table + " is null in row " + row);
            }
        }
    }
}
