package io.breadthflow.lake.table;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One entry of a table's history.
 *
 * @param version version it made
 * @param timestamp when
 * @param operation {@code CREATE TABLE}, {@code WRITE}, {@code OVERWRITE} or what another engine called it
 * @param id what was written from which input, where the platform wrote it
 * @param jobId the job that wrote it
 * @param tags tags of its lineage
 * @param rows rows added
 * @param files files added
 */
public record CommitInfo(
        long version,
        Instant timestamp,
        String operation,
        Optional<CommitId> id,
        Optional<String> jobId,
        Map<String, String> tags,
        long rows,
        long files) {

    public CommitInfo {
        tags = Map.copyOf(tags);
    }
}
