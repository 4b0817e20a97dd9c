package io.breadthflow.contracts.table;

import java.util.Map;

/**
 * A data file of a table that is written and that no version names yet: what one process tells another that commits it.
 *
 * @param path relative to the table's folder
 * @param partition value by partition column, as text
 * @param sizeBytes its length
 * @param writtenAtMillis when it was written
 * @param rows how many it holds
 * @param statistics of its rows, as the log of the table writes them
 */
public record DataFile(
        String path,
        Map<String, String> partition,
        long sizeBytes,
        long writtenAtMillis,
        long rows,
        String statistics) {

    public DataFile {
        partition = Map.copyOf(partition);
    }
}
