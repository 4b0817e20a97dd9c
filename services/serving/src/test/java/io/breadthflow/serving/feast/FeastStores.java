package io.breadthflow.serving.feast;

import io.breadthflow.market.catalogue.Catalogue;
import io.breadthflow.platform.feast.FeastHttp;
import io.breadthflow.platform.feast.FeastReplica;
import io.breadthflow.platform.feast.FeastServer;
import io.breadthflow.platform.feast.FeastView;
import io.breadthflow.platform.feast.PushLimits;
import io.breadthflow.platform.online.OnlineFeatureStore;
import io.breadthflow.platform.online.TestOnlineStore;
import io.breadthflow.platform.test.TestDatabase;
import java.net.URI;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/** The two ends of Feast: publishing through the replica, and the HTTP protocol. */
final class FeastStores {

    private FeastStores() {}

    static FeastHttp http(URI url, Duration timeout) {
        return new FeastHttp(new FeastServer(url, timeout, timeout), JsonMapper.shared());
    }

    /** Postgres in {@code database}, replicated to the Feast at {@code url}. */
    static OnlineFeatureStore replicated(TestDatabase database, URI url) {
        FeastReplica replica = new FeastReplica(
                http(url, Duration.ofSeconds(60)),
                hash -> Catalogue.sets().stream()
                        .filter(set -> set.hash().equals(hash))
                        .map(set -> FeastView.of(set.name(), set.hash(), set.outputs()))
                        .findFirst()
                        .orElseThrow(),
                new PushLimits(100, 2));
        return TestOnlineStore.in(database, replica);
    }
}
