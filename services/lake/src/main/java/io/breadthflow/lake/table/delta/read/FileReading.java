package io.breadthflow.lake.table.delta.read;

import io.breadthflow.contracts.table.ColumnSpec;
import io.breadthflow.lake.store.ObjectStore;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.delta.kernel.LakePaths;
import io.breadthflow.lake.table.delta.kernel.PartitionText;
import io.breadthflow.lake.table.delta.kernel.TableSchema;
import io.breadthflow.lake.table.parquet.DataFileReader;
import io.delta.kernel.Scan;
import io.delta.kernel.Snapshot;
import io.delta.kernel.data.ColumnVector;
import io.delta.kernel.data.ColumnarBatch;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.engine.FileReadResult;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.internal.data.ScanStateRow;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.utils.CloseableIterator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Reads the data files of a version: our own page by page, those of other engines, and those with deleted rows, through
 * Kernel's reader.
 */
final class FileReading {

    private final String table;
    private final Snapshot snapshot;
    private final Engine engine;
    private final ObjectStore store;

    FileReading(String table, Snapshot snapshot, Engine engine, ObjectStore store) {
        this.table = table;
        this.snapshot = snapshot;
        this.engine = engine;
        this.store = store;
    }

    /** Hands over the rows of {@code file} that {@code plan} wants, batch by batch. */
    void read(LiveFile file, ScanPlan plan, Consumer<Columns> consumer) throws IOException {
        Consumer<Columns> filtered = rows -> {
            Columns wanted = plan.apply(rows);
            if (wanted.size() > 0) {
                consumer.accept(wanted);
            }
        };
        if (file.hasDeletedRows() || mapsColumns() || !readOwn(file, plan, filtered)) {
            readForeign(file, plan, filtered);
        }
    }

    private boolean mapsColumns() {
        return !snapshot.getTableProperties()
                .getOrDefault("delta.columnMapping.mode", "none")
                .equals("none");
    }

    private boolean readOwn(LiveFile file, ScanPlan plan, Consumer<Columns> consumer) throws IOException {
        try (DataFileReader reader = open(file)) {
            if (!reader.isOwn()) {
                return false;
            }
            List<String> partitioned = snapshot.getPartitionColumnNames();
            List<ColumnSpec> stored = plan.decoded().stream()
                    .filter(column -> !partitioned.contains(column.name()))
                    .toList();
            reader.read(stored, plan::mayMatch, rows -> consumer.accept(withPartition(file, plan, rows)));
            return true;
        }
    }

    /** Rows of a file of which the log does not say how many it has. */
    long count(LiveFile file) throws IOException {
        try (DataFileReader reader = open(file)) {
            return reader.rows();
        }
    }

    private DataFileReader open(LiveFile file) throws IOException {
        return DataFileReader.open(store, LakePaths.dataFile(table, file.path()), file.size());
    }

    private static Columns withPartition(LiveFile file, ScanPlan plan, Columns rows) {
        Columns.Builder all = Columns.ofSize(rows.size());
        for (ColumnSpec column : plan.decoded()) {
            all.add(
                    column.name(),
                    rows.has(column.name())
                            ? rows.get(column.name())
                            : PartitionText.column(column, file.partitionValue(column.name()), rows.size()));
        }
        return all.build();
    }

    private void readForeign(LiveFile file, ScanPlan plan, Consumer<Columns> consumer) throws IOException {
        Scan scan = snapshot.getScanBuilder()
                .withReadSchema(TableSchema.of(plan.decoded()))
                .build();
        Row state = scan.getScanState(engine);
        CloseableIterator<ColumnarBatch> physical = engine.getParquetHandler()
                .readParquetFiles(
                        Utils.singletonCloseableIterator(InternalScanFileUtils.getAddFileStatus(file.scanFile())),
                        ScanStateRow.getPhysicalDataReadSchema(state),
                        Optional.empty())
                .map(FileReadResult::getData);
        try (CloseableIterator<FilteredColumnarBatch> batches =
                Scan.transformPhysicalData(engine, state, file.scanFile(), physical)) {
            while (batches.hasNext()) {
                consumer.accept(columns(plan.decoded(), batches.next()));
            }
        }
    }

    private static Columns columns(List<ColumnSpec> specs, FilteredColumnarBatch batch) {
        ColumnarBatch data = batch.getData();
        int[] rows = batch.getSelectionVector()
                .map(selected -> selected(selected, data.getSize()))
                .orElseGet(() -> IntStream.range(0, data.getSize()).toArray());
        Columns.Builder columns = Columns.ofSize(rows.length);
        for (ColumnSpec spec : specs) {
            ColumnVector vector = data.getColumnVector(data.getSchema().indexOf(spec.name()));
            columns.add(spec.name(), KernelColumns.of(spec, vector, rows));
        }
        return columns.build();
    }

    private static int[] selected(ColumnVector selection, int size) {
        return IntStream.range(0, size)
                .filter(row -> !selection.isNullAt(row) && selection.getBoolean(row))
                .toArray();
    }
}
