package io.breadthflow.lake.table;

import io.breadthflow.contracts.table.TableSpec;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A table at one version; it never changes. */
public interface Snapshot {

    /** Spec of the table as it is stored: columns of a spec older than the code's are the ones it has. */
    TableSpec spec();

    long version();

    Instant timestamp();

    /** Rows and files, from the log's statistics. */
    Size size();

    /** Distinct partitions, in order of their values. */
    List<Partition> partitions();

    /** Largest ordinal that was committed under {@code what}, see {@link CommitId}. */
    OptionalLong lastOrdinal(String what);

    /**
     * Reads the rows of {@code scan} file by file: batches come in partition order, rows inside a file in the spec's sort
     * order. Files are skipped by partition and statistics, the filter is then applied to each row, and only the columns
     * asked for are decoded.
     */
    void read(Scan scan, Consumer<Columns> consumer);

    /**
     * Reads the rows of some partitions in the same order, and says of every batch which one it is of. The log is looked at
     * once, however many they are.
     *
     * @param partitions as {@link #partitions} names them, with the values of all partition columns
     */
    void read(Set<Partition> partitions, BiConsumer<Partition, Columns> consumer);

    /** All rows of {@code scan} in one piece, in the order of {@link #read}. */
    Columns readAll(Scan scan);

    /**
     * Size of a table.
     *
     * @param rows number of rows
     * @param files number of data files
     * @param bytes their size
     */
    record Size(long rows, long files, long bytes) {}
}
