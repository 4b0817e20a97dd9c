package io.breadthflow.serving.feast;

import io.breadthflow.platform.online.OnlineFeatureStore;
import io.breadthflow.platform.test.PostgresExtension;
import io.breadthflow.platform.test.TestDatabase;
import io.breadthflow.serving.online.VectorReader;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** Published over HTTP, read through Feast's own client, all in this process. */
@ExtendWith(PostgresExtension.class)
final class StubClientIT extends VectorReaderContract {

    private final StubFeast feast = new StubFeast();
    private final FeastVectors reader =
            new FeastVectors(new ClientTransport(feast.target(), "breadthflow", Duration.ofSeconds(10)));
    private final OnlineFeatureStore store;

    StubClientIT(TestDatabase database) throws IOException {
        store = FeastStores.replicated(database, feast.url());
    }

    @AfterEach
    void stop() {
        reader.close();
        feast.close();
    }

    @Override
    OnlineFeatureStore store() {
        return store;
    }

    @Override
    VectorReader reader() {
        return reader;
    }
}
