package io.breadthflow.features.online;

import io.breadthflow.market.feature.FeatureSet;
import io.breadthflow.platform.metadata.OnlineFeatureStore;
import io.breadthflow.platform.metadata.OnlineVector;
import java.util.List;

/**
 * Sends the last row of every instrument to the online store. Vectors are read back from the committed table, so what is
 * served is what is stored, also when an attempt died between the commit and its publication.
 */
public final class Publisher {

    private final LatestVectors latest;
    private final OnlineFeatureStore store;

    public Publisher(LatestVectors latest, OnlineFeatureStore store) {
        this.latest = latest;
        this.store = store;
    }

    /** Publishes {@code listing} as it stands in version {@code version} of the set's table; a repetition changes nothing. */
    public Published publish(FeatureSet set, String listing, long version) {
        List<OnlineVector> vectors = latest.read(set, listing, version);
        return new Published(store.publish(set.hash(), listing, vectors), vectors.size());
    }
}
