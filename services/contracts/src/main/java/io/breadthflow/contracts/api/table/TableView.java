package io.breadthflow.contracts.api.table;

import java.time.Instant;
import java.util.List;

/** A table of the lake at its latest version. */
public record TableView(
        String name,
        String writer,
        long version,
        int specVersion,
        long rows,
        long files,
        long sizeBytes,
        List<ColumnView> columns,
        List<String> partitionBy,
        Instant updatedAt) {

    public TableView {
        columns = List.copyOf(columns);
        partitionBy = List.copyOf(partitionBy);
    }

    /** One column. */
    public record ColumnView(String name, String type, boolean nullable, String comment) {}
}
