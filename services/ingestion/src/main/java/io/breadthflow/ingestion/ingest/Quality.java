package io.breadthflow.ingestion.ingest;

import io.breadthflow.contracts.api.ingestion.DatasetResult;
import io.breadthflow.contracts.table.Tables;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Outcome of the checks.
 *
 * @param firstTime earliest event time of an accepted row, microseconds
 * @param lastTime latest event time of an accepted row, microseconds
 * @param reasons refused rows by reason
 * @param quarantineVersion version of the quarantine that holds the refused rows, null when there are none
 */
record Quality(
        long rowsRead,
        long rowsAccepted,
        long rowsQuarantined,
        long firstTime,
        long lastTime,
        Map<String, Long> reasons,
        @Nullable Long quarantineVersion) {

    Quality {
        reasons = Map.copyOf(reasons);
    }

    /** Accepted over read. */
    double score() {
        return rowsRead == 0 ? 1.0 : (double) rowsAccepted / rowsRead;
    }

    DatasetResult result(long version) {
        return new DatasetResult(
                Tables.OHLCV.name(),
                version,
                version,
                rowsRead,
                rowsAccepted,
                rowsQuarantined,
                score(),
                reasons,
                false);
    }
}
