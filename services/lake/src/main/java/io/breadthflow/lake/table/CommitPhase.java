package io.breadthflow.lake.table;

/** Phase of a commit; a {@link CommitListener} is told after each. A process may die between any two. */
public enum CommitPhase {
    /** The data files are written and durable; nothing is visible. */
    DATA_WRITTEN,
    /** The log entry is written: every reader sees the commit. */
    COMMITTED,
    /** Checksum and checkpoint, where one was due, are written. */
    MAINTAINED
}
