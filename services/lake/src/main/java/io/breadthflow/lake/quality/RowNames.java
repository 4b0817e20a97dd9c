package io.breadthflow.lake.quality;

import io.breadthflow.contracts.table.ColumnSpec;
import io.breadthflow.lake.table.Column;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.Micros;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Name of a row in a report: its key, as {@code market=us.equity, interval=1d, symbol=AAPL,
 * event_time=2016-01-04T21:00:00Z}.
 */
final class RowNames {

    private final List<ColumnSpec> columns;

    RowNames(List<ColumnSpec> columns) {
        this.columns = List.copyOf(columns);
    }

    String of(Columns batch, int row) {
        return columns.stream()
                .map(column -> column.name() + "=" + text(column, batch.get(column.name()), row))
                .collect(Collectors.joining(", "));
    }

    private static String text(ColumnSpec spec, Column column, int row) {
        if (column.isNull(row)) {
            return "null";
        }
        return switch (spec.type()) {
            case STRING -> ((Column.Strings) column).get(row);
            case INT -> Integer.toString(((Column.Ints) column).get(row));
            case LONG -> Long.toString(((Column.Longs) column).get(row));
            case DOUBLE -> Double.toString(((Column.Doubles) column).get(row));
            case BOOLEAN -> Boolean.toString(((Column.Booleans) column).get(row));
            case TIMESTAMP -> Micros.toInstant(((Column.Longs) column).get(row)).toString();
            case DATE -> LocalDate.ofEpochDay(((Column.Ints) column).get(row)).toString();
            case DECIMAL ->
                BigDecimal.valueOf(((Column.Longs) column).get(row), spec.scale())
                        .toPlainString();
            case BINARY -> HexFormat.of().formatHex(((Column.Binaries) column).get(row));
        };
    }
}
