package io.breadthflow.lake.table.delta.read;

import io.breadthflow.contracts.table.ColumnSpec;
import io.breadthflow.contracts.table.TableSpec;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.Partition;
import io.breadthflow.lake.table.Scan;
import io.breadthflow.lake.table.Snapshot;
import io.breadthflow.lake.table.delta.kernel.KernelFailures;
import io.breadthflow.lake.table.delta.kernel.KernelTable;
import io.breadthflow.lake.table.delta.kernel.PartitionText;
import io.breadthflow.lake.table.delta.kernel.TableSchema;
import io.delta.kernel.ScanBuilder;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.internal.ScanImpl;
import io.delta.kernel.internal.SnapshotImpl;
import io.delta.kernel.utils.CloseableIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A version as Kernel loaded it. */
public final class DeltaSnapshot implements Snapshot {

    private final KernelTable table;
    private final SnapshotImpl kernel;
    private final TableSpec spec;
    private final FileReading reading;

    public DeltaSnapshot(KernelTable table, SnapshotImpl kernel, Optional<TableSpec> known) {
        this.table = table;
        this.kernel = kernel;
        this.spec = TableSchema.read(table.name(), kernel, known);
        this.reading = new FileReading(table.name(), kernel, table.engine(), table.store());
    }

    public SnapshotImpl kernel() {
        return kernel;
    }

    @Override
    public TableSpec spec() {
        return spec;
    }

    @Override
    public long version() {
        return kernel.getVersion();
    }

    @Override
    public Instant timestamp() {
        return Instant.ofEpochMilli(translate("asked for its time", () -> kernel.getTimestamp(table.engine())));
    }

    @Override
    public Size size() {
        List<LiveFile> files = files(Optional.empty());
        long rows = 0;
        long bytes = 0;
        for (LiveFile file : files) {
            rows += file.rows().orElseGet(() -> count(file));
            bytes += file.size();
        }
        return new Size(rows, files.size(), bytes);
    }

    private long count(LiveFile file) {
        return translate("counted", () -> {
            try {
                return reading.count(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public List<Partition> partitions() {
        return files(Optional.empty()).stream()
                .map(LiveFile::partition)
                .distinct()
                .toList();
    }

    @Override
    public OptionalLong lastOrdinal(String what) {
        return translate(
                "asked for its transactions",
                () -> kernel.getLatestTransactionVersion(table.engine(), what)
                        .map(OptionalLong::of)
                        .orElseGet(OptionalLong::empty));
    }

    @Override
    public void read(Scan scan, Consumer<Columns> consumer) {
        ScanPlan plan = ScanPlan.of(spec, scan);
        for (LiveFile file : files(plan)) {
            read(file, plan, consumer);
        }
    }

    @Override
    public void read(Set<Partition> partitions, BiConsumer<Partition, Columns> consumer) {
        ScanPlan plan = ScanPlan.of(spec, Scan.all());
        for (LiveFile file : files(Optional.empty())) {
            Partition partition = file.partition();
            if (partitions.contains(partition)) {
                read(file, plan, rows -> consumer.accept(partition, rows));
            }
        }
    }

    private void read(LiveFile file, ScanPlan plan, Consumer<Columns> consumer) {
        try {
            reading.read(file, plan, rows -> handOver(rows, consumer));
        } catch (ConsumerFailure e) {
            throw e.failure;
        } catch (IOException | RuntimeException e) {
            throw KernelFailures.failure(table.name(), "read in " + file.path(), e);
        }
    }

    private static void handOver(Columns rows, Consumer<Columns> consumer) {
        try {
            consumer.accept(rows);
        } catch (RuntimeException e) {
            throw new ConsumerFailure(e);
        }
    }

    /** Carries a failure of whoever reads past those of the files. */
    private static final class ConsumerFailure extends RuntimeException {

        private final transient RuntimeException failure;

        private ConsumerFailure(RuntimeException failure) {
            super(failure);
            this.failure = failure;
        }
    }

    @Override
    public Columns readAll(Scan scan) {
        List<Columns> batches = new ArrayList<>();
        read(scan, batches::add);
        return batches.isEmpty() ? Columns.none(ScanPlan.of(spec, scan).output()) : Columns.concat(batches);
    }

    private List<LiveFile> files(ScanPlan plan) {
        ScanBuilder builder = kernel.getScanBuilder();
        return files(Optional.of(plan.predicate().map(builder::withFilter).orElse(builder)));
    }

    /** The files of some partitions, which may name only their leading columns. */
    public List<LiveFile> files(Set<Partition> partitions) {
        if (partitions.isEmpty()) {
            return List.of();
        }
        return files(Optional.empty()).stream()
                .filter(file -> partitions.stream().anyMatch(file::isIn))
                .toList();
    }

    /** Files in partition order, those of one partition in the order in which they were written. */
    private List<LiveFile> files(Optional<ScanBuilder> filtered) {
        return translate("planned", () -> {
            ScanImpl scan =
                    (ScanImpl) filtered.orElseGet(kernel::getScanBuilder).build();
            List<LiveFile> files = new ArrayList<>();
            try (CloseableIterator<FilteredColumnarBatch> batches = scan.getScanFiles(table.engine(), true)) {
                while (batches.hasNext()) {
                    addAll(batches.next(), files);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            files.sort(order());
            return files;
        });
    }

    private static void addAll(FilteredColumnarBatch batch, List<LiveFile> files) throws IOException {
        try (CloseableIterator<Row> rows = batch.getRows()) {
            while (rows.hasNext()) {
                files.add(new LiveFile(rows.next()));
            }
        }
    }

    private Comparator<LiveFile> order() {
        Comparator<LiveFile> order =
                Comparator.comparingLong(LiveFile::modificationTime).thenComparing(LiveFile::path);
        List<String> partitionBy = spec.partitionBy();
        for (int i = partitionBy.size() - 1; i >= 0; i--) {
            order = by(partitionBy.get(i)).thenComparing(order);
        }
        return order;
    }

    private Comparator<LiveFile> by(String name) {
        ColumnSpec column = spec.columns().get(spec.indexOf(name));
        return (left, right) -> PartitionText.compare(column, left.partitionValue(name), right.partitionValue(name));
    }

    private <T> T translate(String doing, Supplier<T> work) {
        return KernelFailures.translate(table.name(), doing, work);
    }
}
