package io.breadthflow.lake.table.delta.commit;

import io.breadthflow.contracts.table.DataFile;
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

    /** The file as another process tells of it. */
    static StagedFile of(DataFile file) {
        return new StagedFile(
                file.path(),
                new Partition(file.partition()),
                file.sizeBytes(),
                file.writtenAtMillis(),
                new WrittenStatistics(file.rows(), file.statistics()));
    }

    /** Description of the file for another process; {@code schema} is that of the table. */
    DataFile toDataFile(StructType schema) {
        return new DataFile(
                path,
                partition.values(),
                sizeBytes,
                writtenAtMillis,
                statistics.getNumRecords(),
                statistics.serializeAsJson(schema));
    }

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
