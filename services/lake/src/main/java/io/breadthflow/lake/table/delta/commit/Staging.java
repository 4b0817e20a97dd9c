package io.breadthflow.lake.table.delta.commit;

import io.breadthflow.contracts.table.ColumnSpec;
import io.breadthflow.contracts.table.DataFile;
import io.breadthflow.contracts.table.TableSpec;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.Partition;
import io.breadthflow.lake.table.delta.kernel.KernelTable;
import io.breadthflow.lake.table.delta.kernel.LakePaths;
import io.breadthflow.lake.table.delta.kernel.TableSchema;
import io.breadthflow.lake.table.parquet.DataFileWriter;
import io.breadthflow.lake.table.parquet.PageLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The rows of a commit under way: held until they are worth a file, then split by partition, sorted and written. Rows
 * that are added in small batches so still end up in few files.
 */
final class Staging {

    private final KernelTable table;
    private final TableSpec spec;
    private final List<ColumnSpec> stored;
    private final DataFileWriter writer;
    private final int rowsPerFile;
    private final String name = UUID.randomUUID().toString();

    private final List<Columns> held = new ArrayList<>();
    private final List<StagedFile> files = new ArrayList<>();
    private long heldRows;
    private long rows;

    Staging(KernelTable table, TableSpec spec) {
        this.table = table;
        this.spec = spec;
        this.stored = spec.columns().stream()
                .filter(column -> !spec.partitionBy().contains(column.name()))
                .toList();
        PageLayout layout = PageLayout.of(stored);
        this.writer = new DataFileWriter(stored, layout);
        this.rowsPerFile = layout.rowsPerFile();
    }

    /** Takes rows; throws {@link IllegalArgumentException} when they do not have the columns of the spec. */
    void add(Columns batch) {
        BatchCheck.of(spec, batch);
        if (batch.size() == 0) {
            return;
        }
        held.add(batch);
        heldRows += batch.size();
        rows += batch.size();
        if (heldRows >= rowsPerFile) {
            flush();
        }
    }

    /** Takes a file that another process has written; it is this commit's from now on. */
    void adopt(DataFile file) {
        if (!file.partition().keySet().equals(Set.copyOf(spec.partitionBy()))) {
            throw new IllegalArgumentException("table " + spec.name() + " is partitioned by " + spec.partitionBy()
                    + "; the file " + file.path() + " is of " + file.partition());
        }
        files.add(StagedFile.of(file));
        rows += file.rows();
    }

    /** The files, for another process to commit. */
    List<DataFile> dataFiles() {
        return files.stream()
                .map(file -> file.toDataFile(TableSchema.of(spec.columns())))
                .toList();
    }

    long rows() {
        return rows;
    }

    List<StagedFile> files() {
        return List.copyOf(files);
    }

    /** Writes what is held. */
    void flush() {
        if (held.isEmpty()) {
            return;
        }
        Columns batch = Columns.concat(held);
        held.clear();
        heldRows = 0;
        RowOrder order = RowOrder.of(spec, batch);
        for (Map.Entry<Partition, int[]> part : PartitionSplit.of(spec, batch).entrySet()) {
            int[] sorted = order.sort(part.getValue());
            for (int from = 0; from < sorted.length; from += rowsPerFile) {
                int to = Math.min(sorted.length, from + rowsPerFile);
                write(part.getKey(), select(batch, Arrays.copyOfRange(sorted, from, to)));
            }
        }
    }

    private Columns select(Columns batch, int[] rows) {
        boolean all = rows.length == batch.size();
        for (int i = 0; all && i < rows.length; i++) {
            all = rows[i] == i;
        }
        return all ? batch : batch.select(rows);
    }

    private void write(Partition partition, Columns rows) {
        String path =
                folder(partition) + "part-" + String.format("%05d", files.size()) + "-" + name + ".snappy.parquet";
        byte[] bytes = writer.write(rows);
        table.store().put(LakePaths.folder(table.name()) + "/" + path, bytes);
        files.add(
                new StagedFile(path, partition, bytes.length, table.clock().millis(), FileStatistics.of(stored, rows)));
    }

    /** Only for people who look at the folder: readers take the values of a partition from the log. */
    private String folder(Partition partition) {
        StringBuilder folder = new StringBuilder();
        for (String column : spec.partitionBy()) {
            String value = String.valueOf(partition.values().get(column)).replaceAll("[^A-Za-z0-9._-]", "_");
            folder.append(column).append('=').append(value).append('/');
        }
        return folder.toString();
    }

    /** Removes the files that were written, and forgets the rows. */
    void discard() {
        held.clear();
        for (StagedFile file : files) {
            table.store().delete(LakePaths.folder(table.name()) + "/" + file.path());
        }
        files.clear();
    }
}
