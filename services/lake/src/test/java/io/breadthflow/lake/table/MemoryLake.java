package io.breadthflow.lake.table;

import io.breadthflow.lake.store.MemoryStore;
import io.breadthflow.lake.table.delta.DeltaLake;
import java.time.Clock;

/** Delta tables in this process: every promise of the lake, without a disk. */
public final class MemoryLake {

    private MemoryLake() {}

    /** A lake without tables. */
    public static Lake empty() {
        return DeltaLake.open(new MemoryStore(), CommitListener.none(), Clock.systemUTC());
    }
}
