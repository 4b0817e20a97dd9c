package io.breadthflow.platform.lake;

import io.breadthflow.lake.table.CommitId;
import io.breadthflow.lake.table.CommitListener;
import io.breadthflow.lake.table.CommitPhase;
import java.time.Duration;
import java.util.List;

/** Several listeners as one; each hears of everything in turn. */
record CommitListeners(List<CommitListener> listeners) implements CommitListener {

    CommitListeners {
        listeners = List.copyOf(listeners);
    }

    @Override
    public void reached(String table, CommitId id, CommitPhase phase, Duration elapsed) {
        listeners.forEach(listener -> listener.reached(table, id, phase, elapsed));
    }
}
