package io.breadthflow.lake.table.delta;

import io.breadthflow.lake.table.Partition;
import io.delta.kernel.data.Row;
import io.delta.kernel.internal.actions.AddFile;
import io.delta.kernel.internal.actions.SingleAction;
import io.delta.kernel.internal.util.VectorUtils;
import io.delta.kernel.statistics.DataFileStatistics;
import io.delta.kernel.types.StructType;
import java.util.Optional;

/**
 * A data file that is written and that no version names yet.
 *
 * @param path relative to the table's folder
 * @param partition all its rows are of it
 * @param sizeBytes its length
 * @param writtenAtMillis when it was written
 * @param statistics of its rows
 */
record StagedFile(
        String path, Partition partition, long sizeBytes, long writtenAtMillis, DataFileStatistics statistics) {

    /** The action that puts the file into the table. */
    Row add(StructType schema) {
        return SingleAction.createAddFileSingleAction(AddFile.createAddFileRow(
                schema,
                path,
                VectorUtils.stringStringMapValue(partition.values()),
                sizeBytes,
                writtenAtMillis,
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(statistics)));
    }
}
