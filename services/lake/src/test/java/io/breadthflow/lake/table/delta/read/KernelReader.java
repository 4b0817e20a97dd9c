package io.breadthflow.lake.table.delta.read;

import io.breadthflow.lake.table.Column;
import io.breadthflow.lake.table.Columns;
import io.delta.kernel.Scan;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads a version with nothing but Kernel, as another engine would. */
final class KernelReader {

    private KernelReader() {}

    static Columns readAll(DeltaSnapshot snapshot, Engine engine) throws IOException {
        Scan scan = snapshot.kernel().getScanBuilder().build();
        Row state = scan.getScanState(engine);
        List<Columns> parts = new ArrayList<>();
        try (CloseableIterator<FilteredColumnarBatch> files = scan.getScanFiles(engine)) {
            while (files.hasNext()) {
                try (CloseableIterator<Row> rows = files.next().getRows()) {
                    while (rows.hasNext()) {
                        read(snapshot, engine, state, rows.next(), parts);
                    }
                }
            }
        }
        return Columns.concat(parts);
    }

    private static void read(DeltaSnapshot snapshot, Engine engine, Row state, Row file, List<Columns> parts)
            throws IOException {
        CloseableIterator<ColumnarBatch> physical = engine.getParquetHandler()
                .readParquetFiles(
                        Utils.singletonCloseableIterator(InternalScanFileUtils.getAddFileStatus(file)),
                        ScanStateRow.getPhysicalDataReadSchema(state),
                        Optional.empty())
                .map(FileReadResult::getData);
        try (CloseableIterator<FilteredColumnarBatch> batches =
                Scan.transformPhysicalData(engine, state, file, physical)) {
            while (batches.hasNext()) {
                parts.add(columns(snapshot, batches.next().getData()));
            }
        }
    }

    private static Columns columns(DeltaSnapshot snapshot, ColumnarBatch data) {
        int[] all = IntStream.range(0, data.getSize()).toArray();
        Columns.Builder columns = Columns.ofSize(all.length);
        snapshot.spec().columns().forEach(spec -> {
            Column column =
                    KernelColumns.of(spec, data.getColumnVector(data.getSchema().indexOf(spec.name())), all);
            columns.add(spec.name(), column);
        });
        return columns.build();
    }
}
