package io.breadthflow.serving.feast;

import io.breadthflow.platform.online.OnlineFeatureStore;
import io.breadthflow.platform.test.PostgresExtension;
import io.breadthflow.platform.test.TestDatabase;
import io.breadthflow.serving.online.VectorReader;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** The real Feast with the checked-in repository on a real Redis, read through {@code feast serve}. */
@Tag("native")
@ExtendWith({PostgresExtension.class, RealFeastExtension.class})
final class RealHttpIT extends VectorReaderContract {

    private final FeastVectors reader;
    private final OnlineFeatureStore store;

    RealHttpIT(RealFeast feast, TestDatabase database) {
        reader = new FeastVectors(FeastStores.http(feast.url(), Duration.ofSeconds(60)));
        store = FeastStores.replicated(database, feast.url());
    }

    @AfterEach
    void stop() {
        reader.close();
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
