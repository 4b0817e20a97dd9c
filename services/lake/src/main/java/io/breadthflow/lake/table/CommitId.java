package io.breadthflow.lake.table;

/**
 * Names what a commit writes and from which input, never a job or an attempt, so that neither a retry nor a second job
 * can write it twice. It becomes the Delta transaction id.
 *
 * @param what for example {@code ingest:ohlcv:<archive key>} or {@code features:<set hash>}
 * @param ordinal revision of the archive, version of the source table, sequence number; not negative. For one {@code
 *     what} only a larger ordinal than the last one is ever committed
 */
public record CommitId(String what, long ordinal) {

    public CommitId {
        if (what.isBlank() || ordinal < 0) {
            throw new IllegalArgumentException(
                    "a commit id needs a name and an ordinal of 0 or more, not " + what + " " + ordinal);
        }
    }
}
