package io.breadthflow.contracts.api.ingestion;

import java.util.Map;

/**
 * Result of an ingestion.
 *
 * @param version version of the table that holds the rows
 * @param qualityScore accepted over read, 1 for an empty source
 * @param reasons quarantined rows by reason; a row may have several
 * @param currentVersion version of the table when the job was done, which what follows is to read: later than {@code
 *     version} when the same source had been taken in before and other rows since then
 * @param alreadyDone true when the same source had been taken in before
 */
public record DatasetResult(
        String table,
        long version,
        long currentVersion,
        long rowsRead,
        long rowsAccepted,
        long rowsQuarantined,
        double qualityScore,
        Map<String, Long> reasons,
        boolean alreadyDone) {

    public DatasetResult {
        reasons = Map.copyOf(reasons);
    }
}
