package io.breadthflow.lake.table.delta;

import io.breadthflow.lake.store.MemoryStore;
import io.breadthflow.lake.store.ObjectStore;
import io.breadthflow.lake.table.CommitListener;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.LakeContract;
import java.time.Clock;

/** The lake on which services test their engines. */
class MemoryLakeIT extends LakeContract {

    @Override
    protected ObjectStore emptyStore() {
        return new MemoryStore();
    }

    @Override
    protected Lake open(ObjectStore store, CommitListener listener, Clock clock) {
        return DeltaLake.open(store, listener, clock);
    }
}
