package io.breadthflow.lake.table.delta;

import io.breadthflow.lake.store.ObjectStore;
import io.breadthflow.lake.store.s3.NativeS3;
import io.breadthflow.lake.store.s3.S3ObjectStore;
import io.breadthflow.lake.store.s3.S3Server;
import io.breadthflow.lake.table.CommitListener;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.LakeContract;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("native")
@ExtendWith(NativeS3.class)
class NativeS3LakeIT extends LakeContract {

    private final S3ObjectStore store;

    NativeS3LakeIT(S3Server server) {
        store = server.emptyStore();
    }

    @Override
    protected ObjectStore emptyStore() {
        return store;
    }

    @Override
    protected Lake open(ObjectStore store, CommitListener listener, Clock clock) {
        return DeltaLake.open(store, listener, clock);
    }

    @AfterEach
    void removeAll() {
        store.list("").forEach(object -> store.delete(object.path()));
        store.close();
    }
}
