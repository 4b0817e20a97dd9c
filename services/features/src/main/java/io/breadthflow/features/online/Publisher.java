package io.breadthflow.features.online;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.market.feature.FeatureSet;
import io.breadthflow.platform.online.OnlineFeatureStore;
import io.breadthflow.platform.online.OnlineVector;
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

    /**
     * Publishes {@code listing} as it stands in version {@code version} of the set's table; a repetition changes nothing.
     * Throws {@code FEATURE_UNAVAILABLE} where a value is infinite: no model could take it, and not every store keep it.
     */
    public Published publish(FeatureSet set, String listing, long version) {
        List<OnlineVector> vectors = latest.read(set, listing, version);
        vectors.forEach(vector -> requireNoInfinity(set, vector));
        return new Published(store.publish(set.hash(), listing, vectors), vectors.size());
    }

    private static void requireNoInfinity(FeatureSet set, OnlineVector vector) {
        for (int i = 0; i < vector.values().length; i++) {
            if (Double.isInfinite(vector.values()[i])) {
                throw new PlatformException(
                        ErrorCode.FEATURE_UNAVAILABLE,
                        set.outputs().get(i) + " of " + vector.instrument() + " is infinite at " + vector.eventTime()
                                + ", so nothing of " + set.name() + " is published. Correct the bars before it, or the"
                                + " feature: where it is not defined it is NaN.");
            }
        }
    }
}
