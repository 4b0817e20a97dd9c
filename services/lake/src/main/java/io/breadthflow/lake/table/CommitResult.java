package io.breadthflow.lake.table;

/**
 * Outcome of a commit.
 *
 * @param version version of the table that holds the rows: the new one, or the one that already held them
 * @param outcome whether this call wrote it
 * @param rows rows this call wrote, 0 when it was already done
 */
public record CommitResult(long version, Outcome outcome, long rows) {

    /** Outcome of a commit: made now, or made before. */
    public enum Outcome {
        COMMITTED,
        ALREADY_DONE
    }
}
