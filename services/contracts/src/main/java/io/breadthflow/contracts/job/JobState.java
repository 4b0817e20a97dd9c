package io.breadthflow.contracts.job;

/** State of a job. {@code QUEUED → RUNNING → SUCCEEDED | FAILED | CANCELLED}; a retry goes back to QUEUED. */
public enum JobState {
    QUEUED(false),
    RUNNING(false),
    SUCCEEDED(true),
    FAILED(true),
    CANCELLED(true);

    private final boolean terminal;

    JobState(boolean terminal) {
        this.terminal = terminal;
    }

    /** True when the job will never run again. */
    public boolean isTerminal() {
        return terminal;
    }
}
