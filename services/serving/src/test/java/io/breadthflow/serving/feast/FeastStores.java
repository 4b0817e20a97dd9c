package io.breadthflow.serving.feast;

import io.breadthflow.market.catalogue.Catalogue;
import io.breadthflow.platform.feast.FeastHttp;
import io.breadthflow.platform.feast.FeastMirror;
import io.breadthflow.platform.feast.FeastServer;
import io.breadthflow.platform.feast.FeastView;
import io.breadthflow.platform.feast.PushLimits;
import io.breadthflow.platform.metadata.OnlineFeatureStore;
import io.breadthflow.platform.metadata.TestOnlineStore;
import io.breadthflow.platform.test.TestDatabase;
import java.net.URI;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/** The two ends of Feast: publishing through the mirror, and the HTTP protocol. */
final class FeastStores {

    private FeastStores() {}

    static FeastHttp http(URI url, Duration timeout) {
        return new FeastHttp(new FeastServer(url, timeout, timeout), JsonMapper.shared());
    }

    /** Postgres in {@code database}, mirrored to the Feast at {@code url}. */
    static OnlineFeatureStore mirrored(TestDatabase database, URI url) {
        FeastMirror mirror = new FeastMirror(
                http(url, Duration.ofSeconds(60)),
                hash -> Catalogue.sets().stream()
                        .filter(set -> set.hash().equals(hash))
                        .map(set -> FeastView.of(set.name(), set.hash(), set.outputs()))
                        .findFirst()
                        .orElseThrow(),
                new PushLimits(100, 2));
        return TestOnlineStore.in(database, mirror);
    }
}
