package io.breadthflow.lake.table;

import java.time.Duration;

/** Listener to the phases of every commit: metrics, and tests that kill the process in between. */
@FunctionalInterface
public interface CommitListener {

    /** Called on the committing thread right after {@code phase}; {@code elapsed} runs from the first call of commit. */
    void reached(String table, CommitId id, CommitPhase phase, Duration elapsed);

    /** A listener that does nothing. */
    static CommitListener none() {
        return (table, id, phase, elapsed) -> {};
    }
}
