package io.breadthflow.lake.table.delta;

import io.breadthflow.lake.store.LocalObjectStore;
import io.breadthflow.lake.store.ObjectStore;
import io.breadthflow.lake.table.CommitListener;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.LakeContract;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.io.TempDir;

class LocalLakeIT extends LakeContract {

    @TempDir
    private Path folder;

    @Override
    protected ObjectStore emptyStore() {
        return LocalObjectStore.open(folder.resolve("a lake"));
    }

    @Override
    protected Lake open(ObjectStore store, CommitListener listener, Clock clock) {
        return DeltaLake.open(store, listener, clock);
    }
}
