package io.breadthflow.contracts.error;

/** Worth of another attempt after a job failed with an error. */
public enum RetryClass {
    /** The world may be better in a moment: a connection, a busy table. Retried with growing pauses. */
    TRANSIENT,
    /** The input is at fault: the same input fails again. Never retried. */
    INPUT,
    /** Our own fault: never retried, somebody must look. */
    BUG
}
