package io.breadthflow.platform.table;

import io.breadthflow.contracts.table.ColumnSpec;
import io.breadthflow.lake.table.Column;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.Snapshot;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Streams rows of a snapshot batch by batch, whatever their number. */
final class RowExport {

    private final JsonMapper json;

    RowExport(JsonMapper json) {
        this.json = json;
    }

    void write(Snapshot snapshot, RowQuery query, RowFormat format, OutputStream out) throws IOException {
        RowWriter writer = switch (format) {
            case CSV -> new CsvRows(out);
            case JSON -> new JsonRows(json, out);
        };
        writer.begin(query.columns().stream().map(ColumnSpec::name).toList());
        try {
            snapshot.read(query.scan(), batch -> write(batch, query.columns(), writer));
        } catch (UncheckedIOException e) {
            throw e.getCause(); // the client has gone: the container knows what to do with this one
        }
        writer.end();
    }

    private static void write(Columns batch, List<ColumnSpec> specs, RowWriter writer) {
        List<Column> columns =
                specs.stream().map(spec -> batch.get(spec.name())).toList();
        @Nullable Object[] values = new @Nullable Object[specs.size()];
        try {
            for (int row = 0; row < batch.size(); row++) {
                for (int i = 0; i < values.length; i++) {
                    values[i] = Cells.value(specs.get(i), columns.get(i), row);
                }
                writer.row(values);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
