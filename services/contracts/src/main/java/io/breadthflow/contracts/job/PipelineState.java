package io.breadthflow.contracts.job;

/** State of a pipeline. {@code RUNNING → SUCCEEDED | FAILED | CANCELLED}. */
public enum PipelineState {
    /** Stages run or wait. */
    RUNNING(false),
    /** Every stage has succeeded. */
    SUCCEEDED(true),
    /** A stage has failed; stages that do not follow it may still go on. */
    FAILED(true),
    /** It was cancelled, or a stage of it was, and nothing of it runs any more. */
    CANCELLED(true);

    private final boolean terminal;

    PipelineState(boolean terminal) {
        this.terminal = terminal;
    }

    /** True when the outcome is known. */
    public boolean isTerminal() {
        return terminal;
    }
}
