package io.breadthflow.lake.table.delta.commit;

import io.breadthflow.contracts.table.ColumnSpec;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.delta.kernel.Literals;
import io.delta.kernel.expressions.Column;
import io.delta.kernel.expressions.Literal;
import io.delta.kernel.statistics.DataFileStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Statistics of a file's values in the log, by which readers skip it: number of rows, nulls, smallest and largest
 * values of the first columns. A double column with a NaN or an infinity has no range, because engines order them
 * differently; neither have booleans, bytes and long texts.
 */
final class FileStatistics {

    /** As many columns as Delta indexes by default. */
    private static final int COLUMNS = 32;

    private final Map<Column, Literal> min = new HashMap<>();
    private final Map<Column, Literal> max = new HashMap<>();
    private final Map<Column, Long> nulls = new HashMap<>();

    private FileStatistics() {}

    static DataFileStatistics of(List<ColumnSpec> columns, Columns rows) {
        FileStatistics statistics = new FileStatistics();
        for (ColumnSpec column : columns.subList(0, Math.min(COLUMNS, columns.size()))) {
            statistics.add(column, rows.get(column.name()));
        }
        return new DataFileStatistics(rows.size(), statistics.min, statistics.max, statistics.nulls, Optional.empty());
    }

    private void add(ColumnSpec spec, io.breadthflow.lake.table.Column column) {
        Column name = new Column(spec.name());
        nulls.put(name, spec.nullable() ? nulls(column) : 0);
        ValueRange.of(spec, column).ifPresent(range -> {
            min.put(name, Literals.of(spec, range.min()));
            max.put(name, Literals.of(spec, range.max()));
        });
    }

    private static long nulls(io.breadthflow.lake.table.Column column) {
        long nulls = 0;
        for (int row = 0; row < column.size(); row++) {
            nulls += column.isNull(row) ? 1 : 0;
        }
        return nulls;
    }
}
