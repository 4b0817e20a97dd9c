package io.breadthflow.lake.table.delta.read;

import io.breadthflow.contracts.job.ServiceName;
import io.breadthflow.contracts.table.ColumnSpec;
import io.breadthflow.contracts.table.ColumnType;
import io.breadthflow.contracts.table.TableSpec;
import io.breadthflow.lake.store.LocalObjectStore;
import io.breadthflow.lake.store.ObjectStore;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.CommitId;
import io.breadthflow.lake.table.CommitListener;
import io.breadthflow.lake.table.Lineage;
import io.breadthflow.lake.table.Scan;
import io.breadthflow.lake.table.Table;
import io.breadthflow.lake.table.delta.DeltaLake;
import io.breadthflow.lake.table.delta.kernel.OtherEngine;
import io.breadthflow.lake.table.delta.kernel.TableSchema;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.DataFileStatus;
import io.delta.kernel.utils.FileStatus;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Rows per CPU second of a table of six columns, written and read through the lake and through Kernel's Parquet handler
 * in one run. Run its main method; each measure is the best of a few, after a warm-up.
 */
public final class LakeBench {

    private static final int ROWS = 1_000_000;
    private static final int ROUNDS = 4;
    private static final TableSpec TICKS = new TableSpec(
            "ticks",
            1,
            ServiceName.INGESTION,
            List.of(
                    ColumnSpec.required("event_time", ColumnType.TIMESTAMP, "time"),
                    ColumnSpec.decimal("price", 8, "price"),
                    ColumnSpec.decimal("size", 8, "size"),
                    ColumnSpec.required("trade_id", ColumnType.LONG, "id"),
                    ColumnSpec.required("money", ColumnType.DOUBLE, "price times size"),
                    ColumnSpec.required("symbol", ColumnType.STRING, "symbol")),
            List.of(),
            List.of("symbol", "event_time"));

    private final Path folder;
    private final Columns rows = rows();
    private int commits;

    private LakeBench(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("lake-bench");
        new LakeBench(folder).run(new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true));
    }

    private void run(PrintStream out) throws IOException {
        double lakeWrite = best(() -> lake(++commits).append(new CommitId("bench", commits), Lineage.of("b", 1), rows));
        Table table = lake(commits);
        double lakeRead = best(() -> table.latest().read(Scan.all(), batch -> {}));
        double kernelWrite = best(this::writeWithKernel);
        DataFileStatus file = writeWithKernel();
        double kernelRead = best(() -> readWithKernel(file));
        out.printf(
                "write: lake %.2f, kernel %.2f million rows a CPU second: %.1f times%n",
                lakeWrite, kernelWrite, lakeWrite / kernelWrite);
        out.printf(
                "read: lake %.2f, kernel %.2f million rows a CPU second: %.1f times%n",
                lakeRead, kernelRead, lakeRead / kernelRead);
        out.printf("size: lake %.1f, kernel %.1f MB%n", table.latest().size().bytes() / 1e6, file.getSize() / 1e6);
    }

    private Table lake(int number) {
        return DeltaLake.open(folder.resolve("lake" + number), CommitListener.none(), Clock.systemUTC())
                .open(TICKS);
    }

    private Engine engine() {
        ObjectStore store = LocalObjectStore.open(folder.resolve("kernel"));
        return OtherEngine.on(store);
    }

    private DataFileStatus writeWithKernel() throws IOException {
        try (CloseableIterator<DataFileStatus> files = engine().getParquetHandler()
                .writeParquetFiles(
                        OtherEngine.path("files"),
                        Utils.singletonCloseableIterator(KernelRows.of(TICKS.columns(), rows)),
                        List.of())) {
            return files.next();
        }
    }

    private void readWithKernel(DataFileStatus file) throws IOException {
        StructType schema = TableSchema.of(TICKS.columns());
        try (var batches = engine().getParquetHandler()
                .readParquetFiles(
                        Utils.singletonCloseableIterator(FileStatus.of(file.getPath(), file.getSize(), 0)),
                        schema,
                        Optional.empty())) {
            while (batches.hasNext()) {
                batches.next();
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    /** Million rows a CPU second, the collector's and the compiler's work included. */
    private static double best(Work work) throws IOException {
        com.sun.management.OperatingSystemMXBean system =
                (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = system.getProcessCpuTime();
            work.run();
            best = Math.max(best, ROWS * 1e3 / (system.getProcessCpuTime() - start));
        }
        return best;
    }

    private static Columns rows() {
        SplittableRandom random = new SplittableRandom(7);
        long[] times = new long[ROWS];
        long[] prices = new long[ROWS];
        long[] sizes = new long[ROWS];
        long[] ids = new long[ROWS];
        double[] money = new double[ROWS];
        long price = 4_000_000_000_000L;
        for (int i = 0; i < ROWS; i++) {
            times[i] = 1_600_000_000_000_000L + i * 250_000L + random.nextInt(200_000);
            price += (random.nextInt(21) - 10) * 1_000_000L;
            prices[i] = price;
            sizes[i] = 1L + random.nextInt(100_000_000);
            ids[i] = 1_000_000_000L + i;
            money[i] = prices[i] / 1e8 * (sizes[i] / 1e8);
        }
        return Columns.ofSize(ROWS)
                .longs("event_time", times)
                .longs("price", prices)
                .longs("size", sizes)
                .longs("trade_id", ids)
                .doubles("money", money)
                .constant("symbol", "BTCUSDT")
                .build();
    }
}
