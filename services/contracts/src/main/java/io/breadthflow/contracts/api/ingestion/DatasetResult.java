package io.breadthflow.contracts.api.ingestion;

import java.util.Map;

/**
 * What an ingestion did.
 *
 * @param version version of the table that holds the rows
 * @param qualityScore accepted over read, 1 for an empty source
 * @param reasons quarantined rows by reason; a row may have several
 * @param alreadyDone true when the same source had been taken in before
 */
public record DatasetResult(
        String table,
        long version,
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
