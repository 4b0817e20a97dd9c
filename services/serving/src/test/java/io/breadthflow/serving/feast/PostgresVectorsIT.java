package io.breadthflow.serving.feast;

import io.breadthflow.platform.online.OnlineFeatureStore;
import io.breadthflow.platform.online.OnlineReplica;
import io.breadthflow.platform.online.TestOnlineStore;
import io.breadthflow.platform.test.PostgresExtension;
import io.breadthflow.platform.test.TestDatabase;
import io.breadthflow.serving.online.VectorReader;
import org.junit.jupiter.api.extension.ExtendWith;

/** Published to and read from Postgres, the default. */
@ExtendWith(PostgresExtension.class)
final class PostgresVectorsIT extends VectorReaderContract {

    private final OnlineFeatureStore store;

    PostgresVectorsIT(TestDatabase database) {
        store = TestOnlineStore.in(database, OnlineReplica.NONE);
    }

    @Override
    OnlineFeatureStore store() {
        return store;
    }

    @Override
    VectorReader reader() {
        return (set, instruments) -> store.find(set.hash(), instruments);
    }
}
