package io.breadthflow.platform.dataset;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A version of a table made by a job: outbox and lineage at once.
 *
 * @param table name of the table
 * @param version Delta version
 * @param rows rows added by it
 * @param from earliest event time in it, or null when it has no rows
 * @param to latest event time in it, or null when it has no rows
 * @param facts counts and checksums worth keeping, as {@code rowsQuarantined}
 */
public record DatasetVersion(
        String table,
        long version,
        long rows,
        @Nullable Instant from,
        @Nullable Instant to,
        Map<String, Object> facts) {

    public DatasetVersion {
        facts = Map.copyOf(facts);
    }
}
