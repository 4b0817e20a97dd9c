package io.breadthflow.features.consistency;

import io.breadthflow.contracts.api.features.ConsistencyView;
import io.breadthflow.features.featureset.FeatureSets;
import io.breadthflow.features.online.LatestVectors;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.market.feature.FeatureSet;
import io.breadthflow.market.instrument.Instrument;
import io.breadthflow.platform.online.OnlineFeatureStore;
import io.breadthflow.platform.online.OnlineVector;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows that serving answers from the numbers that training has seen: published vectors are the table's last rows. */
public final class ConsistencyCheck {

    private static final int SHOWN = 100;

    private final Lake lake;
    private final LatestVectors latest;
    private final OnlineFeatureStore store;

    public ConsistencyCheck(Lake lake, OnlineFeatureStore store) {
        this.lake = lake;
        this.latest = new LatestVectors(lake);
        this.store = store;
    }

    /** Compares every instrument of {@code listing} with the newest version of the table. */
    ConsistencyView compare(FeatureSet set, String listing) {
        long version = lake.open(FeatureSets.tableOf(set)).latest().version();
        List<OnlineVector> stored = latest.read(set, listing, version);
        Map<Instrument, OnlineVector> published =
                store
                        .find(
                                set.hash(),
                                stored.stream().map(OnlineVector::instrument).toList())
                        .stream()
                        .collect(Collectors.toMap(OnlineVector::instrument, Function.identity()));
        List<String> different = stored.stream()
                .filter(vector -> !isSame(vector, published.get(vector.instrument())))
                .map(vector -> vector.instrument().toString())
                .sorted()
                .limit(SHOWN)
                .toList();
        return new ConsistencyView(
                set.name(), set.hash(), listing, version, stored.size(), different.isEmpty(), different);
    }

    private static boolean isSame(OnlineVector stored, @Nullable OnlineVector published) {
        return published != null
                && stored.eventTime().equals(published.eventTime())
                && stored.availableAt().equals(published.availableAt())
                && Arrays.equals(bits(stored), bits(published));
    }

    private static long[] bits(OnlineVector vector) {
        return Arrays.stream(vector.values())
                .mapToLong(Double::doubleToRawLongBits)
                .toArray();
    }
}
