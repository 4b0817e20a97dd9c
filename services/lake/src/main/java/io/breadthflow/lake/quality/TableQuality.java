package io.breadthflow.lake.quality;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.table.ColumnSpec;
import io.breadthflow.contracts.table.TableSpec;
import io.breadthflow.lake.table.Partition;
import io.breadthflow.lake.table.Scan;
import io.breadthflow.lake.table.Snapshot;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * Judges a version of a table by what is expected of it. Partitions are judged one by one, wherever that is: a key is
 * unique within its partition, and the reports of all partitions merge to that of the table.
 */
public final class TableQuality {

    private final Snapshot snapshot;
    private final TableExpectations expected;

    private TableQuality(Snapshot snapshot, TableExpectations expected) {
        this.snapshot = snapshot;
        this.expected = expected;
    }

    public static TableQuality of(Snapshot snapshot) {
        return new TableQuality(snapshot, TableExpectations.of(snapshot.spec()));
    }

    /** The partitions to judge, in order. */
    public List<Partition> partitions() {
        return snapshot.partitions();
    }

    /** Rows of all partitions. */
    public long rows() {
        return snapshot.size().rows();
    }

    /** The report of no rows: everything that is expected, and nothing that violates it. */
    public QualityReport none() {
        return new PartitionFold(expected).report();
    }

    /**
     * Judges the rows of {@code partition}. In memory are a batch of it at a time, and its keys.
     *
     * @param read is told of the rows of every batch
     */
    public QualityReport judge(Partition partition, LongConsumer read) {
        PartitionFold fold = new PartitionFold(expected);
        snapshot.read(scan(partition), batch -> {
            fold.add(batch);
            read.accept(batch.size());
        });
        return fold.report();
    }

    private Scan scan(Partition partition) {
        Scan scan = Scan.all();
        for (Map.Entry<String, String> value : partition.values().entrySet()) {
            scan = scan.whereEqual(value.getKey(), typed(value.getKey(), value.getValue()));
        }
        return scan;
    }

    private Object typed(String name, String value) {
        TableSpec table = snapshot.spec();
        ColumnSpec column = table.columns().get(table.indexOf(name));
        return switch (column.type()) {
            case STRING -> requireText(name, value);
            case INT -> Integer.valueOf(requireText(name, value));
            case LONG -> Long.valueOf(requireText(name, value));
            case BOOLEAN -> Boolean.valueOf(requireText(name, value));
            case DATE ->
                Math.toIntExact(LocalDate.parse(requireText(name, value)).toEpochDay());
            case DOUBLE, TIMESTAMP, DECIMAL, BINARY ->
                throw new IllegalStateException(
                        table.name() + " is partitioned by " + name + " of type " + column.type());
        };
    }

    /** No table of the platform has such a partition, and no condition would find its rows. */
    private String requireText(String name, String value) {
        if (value.isEmpty()) {
            throw new PlatformException(
                    ErrorCode.ILLEGAL_STATE,
                    "Table " + snapshot.spec().name() + " version " + snapshot.version()
                            + " has rows without a value of "
                            + name
                            + ", by which it is partitioned, so they cannot be judged. Another engine wrote them:"
                            + " delete them there, or validate an earlier version.");
        }
        return value;
    }
}
