package io.breadthflow.contracts.api.ingestion;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The version of a table that a job made last.
 *
 * @param rows rows added by it
 * @param from earliest event time in it, null where it has none
 * @param to latest event time in it, null where it has none
 * @param facts counts and checksums, as {@code rowsQuarantined}
 */
public record DatasetView(
        String table,
        long version,
        long rows,
        @Nullable Instant from,
        @Nullable Instant to,
        Map<String, Object> facts) {

    public DatasetView {
        facts = Map.copyOf(facts);
    }
}
