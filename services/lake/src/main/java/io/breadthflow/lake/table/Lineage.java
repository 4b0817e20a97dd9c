package io.breadthflow.lake.table;

import java.util.HashMap;
import java.util.Map;

/**
 * Who made a commit, kept in its metadata; it takes no part in deciding whether the commit is a repetition.
 *
 * @param jobId the job, or a name for a writer that is none
 * @param epoch fencing epoch of that job's worker
 * @param tags further facts, as the source's checksum
 */
public record Lineage(String jobId, long epoch, Map<String, String> tags) {

    public Lineage {
        tags = Map.copyOf(tags);
    }

    /** The same with one tag more, or with another value for it. */
    public Lineage withTag(String key, String value) {
        Map<String, String> more = new HashMap<>(tags);
        more.put(key, value);
        return new Lineage(jobId, epoch, more);
    }

    /** Lineage without tags. */
    public static Lineage of(String jobId, long epoch) {
        return new Lineage(jobId, epoch, Map.of());
    }
}
