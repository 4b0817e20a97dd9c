package io.breadthflow.lake.quality;

import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.Partition;
import io.breadthflow.lake.table.Snapshot;
import java.util.List;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

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
     * Judges the rows of {@code partitions}. In memory are a batch at a time, and the keys of one partition.
     *
     * @param read is told of every batch: its partition, and its rows
     */
    public QualityReport judge(Set<Partition> partitions, ObjLongConsumer<Partition> read) {
        Judging judging = new Judging();
        snapshot.read(partitions, (partition, batch) -> {
            judging.add(partition, batch);
            read.accept(partition, batch.size());
        });
        return judging.report();
    }

    /** Batches come partition by partition: with the first of the next one, a partition is complete. */
    private final class Judging {

        private QualityReport done = none();
        private PartitionFold fold = new PartitionFold(expected);
        private @Nullable Partition current;

        void add(Partition partition, Columns batch) {
            if (!partition.equals(current)) {
                done = report();
                fold = new PartitionFold(expected);
                current = partition;
            }
            fold.add(batch);
        }

        QualityReport report() {
            return done.merge(fold.report());
        }
    }
}
