package io.breadthflow.lake.table.delta.read;

import io.breadthflow.lake.table.Partition;
import io.delta.kernel.data.Row;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.internal.actions.AddFile;
import io.delta.kernel.internal.actions.DeletionVectorDescriptor;
import io.delta.kernel.internal.actions.SingleAction;
import io.delta.kernel.internal.util.VectorUtils;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A data file of a version, as the log has it. */
public final class LiveFile {

    private final Row scanFile;
    private final AddFile add;
    private final Map<String, @Nullable String> partition;

    LiveFile(Row scanFile) {
        this.scanFile = scanFile;
        this.add = new AddFile(scanFile.getStruct(InternalScanFileUtils.ADD_FILE_ORDINAL));
        this.partition = VectorUtils.toJavaMap(add.getPartitionValues());
    }

    /** The row Kernel's own reader asks for. */
    Row scanFile() {
        return scanFile;
    }

    /** Path as it is logged, relative to the table and URI-encoded. */
    String path() {
        return add.getPath();
    }

    long size() {
        return add.getSize();
    }

    long modificationTime() {
        return add.getModificationTime();
    }

    /** Value of a partition column, null where it is null. */
    @Nullable
    String partitionValue(String column) {
        String value = partition.get(column);
        return value == null || value.isEmpty() ? null : value;
    }

    Partition partition() {
        Map<String, String> values = new HashMap<>();
        partition.forEach((column, value) -> values.put(column, value == null ? "" : value));
        return new Partition(values);
    }

    /** True when the file lies in {@code wanted}, which may name only the leading columns. */
    boolean isIn(Partition wanted) {
        return wanted.values().entrySet().stream()
                .allMatch(entry -> entry.getValue().equals(partitionValue(entry.getKey())));
    }

    /** Rows, where the log says how many. */
    Optional<Long> rows() {
        return add.getNumRecords().map(rows -> rows - deleted());
    }

    private long deleted() {
        return add.getDeletionVector()
                .map(DeletionVectorDescriptor::getCardinality)
                .orElse(0L);
    }

    boolean hasDeletedRows() {
        return add.getDeletionVector().isPresent();
    }

    /** The action that takes the file out of the table. */
    public Row remove(long atMillis) {
        return SingleAction.createRemoveFileSingleAction(add.toRemoveFileRow(true, Optional.of(atMillis)));
    }
}
