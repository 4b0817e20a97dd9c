package io.breadthflow.serving.online;

import io.breadthflow.market.instrument.Instrument;
import io.breadthflow.platform.metadata.FeatureSetRow;
import io.breadthflow.platform.metadata.FeatureSetStore;
import io.breadthflow.platform.metadata.OnlineFeatureStore;
import io.breadthflow.platform.metadata.OnlineVector;
import io.breadthflow.platform.metadata.SymbolLookup;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What features has published, read through a cache of about a second. */
public final class PublishedVectors {

    private record Key<T>(String featureSet, T of) {}

    private final OnlineFeatureStore store;
    private final FeatureSetStore featureSets;
    private final ServingFeaturesProperties properties;
    private final Clock clock;
    private final TimedCache<Key<Instrument>, OnlineVector> vectors;
    private final TimedCache<Key<String>, Instrument> symbols;
    private final TimedCache<Key<String>, Instant> watermarks;

    public PublishedVectors(
            OnlineFeatureStore store, FeatureSetStore featureSets, ServingFeaturesProperties properties, Clock clock) {
        this.store = store;
        this.featureSets = featureSets;
        this.properties = properties;
        this.clock = clock;
        this.vectors = cache();
        this.symbols = cache();
        this.watermarks = cache();
    }

    /**
     * Instruments that the texts stand for, by text; a text that is neither a published symbol nor a key is left out.
     * Throws {@code AMBIGUOUS_SYMBOL} where one stands for several.
     */
    public Map<String, Instrument> instruments(FeatureSetRow set, Collection<String> texts) {
        return unkeyed(symbols.get(keys(set, texts), wanted -> {
            SymbolLookup lookup = SymbolLookup.among(
                    store, set.hash(), wanted.stream().map(Key::of).toList());
            Map<Key<String>, Instrument> found = new HashMap<>();
            wanted.forEach(key -> lookup.find(key.of()).ifPresent(instrument -> found.put(key, instrument)));
            return found;
        }));
    }

    /** Vectors of the instruments that have one. */
    public Map<Instrument, OnlineVector> vectors(FeatureSetRow set, Collection<Instrument> instruments) {
        return unkeyed(vectors.get(
                keys(set, instruments),
                wanted -> store.find(set.hash(), wanted.stream().map(Key::of).toList()).stream()
                        .collect(Collectors.toMap(
                                vector -> new Key<>(set.hash(), vector.instrument()), Function.identity()))));
    }

    /** Instruments of {@code listing} that have a vector. */
    public List<Instrument> published(FeatureSetRow set, String listing) {
        return store.instruments(set.hash(), listing);
    }

    /** Whether anything of the set is published, of whatever listing. */
    public boolean isPublished(FeatureSetRow set) {
        return featureSets
                .find(set.hash())
                .filter(row -> row.watermark() != null)
                .isPresent();
    }

    /** What fresh means for {@code listing} now; empty when nothing of it is published. */
    public Optional<Freshness> freshness(FeatureSetRow set, String listing) {
        Key<String> key = new Key<>(set.hash(), listing);
        return Optional.ofNullable(
                        watermarks.get(List.of(key), this::loadWatermarks).get(key))
                .map(watermark -> switch (properties.freshnessReference()) {
                    case WATERMARK -> watermark;
                    case WALL_CLOCK -> clock.instant();
                })
                .map(reference -> new Freshness(reference, properties.maxStaleness()));
    }

    private Map<Key<String>, Instant> loadWatermarks(Set<Key<String>> wanted) {
        Map<Key<String>, Instant> found = new HashMap<>();
        for (Key<String> key : wanted) {
            store.watermark(key.featureSet(), key.of()).ifPresent(time -> found.put(key, time));
        }
        return found;
    }

    private static <T> List<Key<T>> keys(FeatureSetRow set, Collection<T> of) {
        return of.stream().map(value -> new Key<>(set.hash(), value)).toList();
    }

    private static <T, V> Map<T, V> unkeyed(Map<Key<T>, V> found) {
        Map<T, V> values = new HashMap<>();
        found.forEach((key, value) -> values.put(key.of(), value));
        return values;
    }

    private <K, V> TimedCache<K, V> cache() {
        return new TimedCache<>(clock, properties.cacheTimeToLive(), properties.cacheCapacity());
    }
}
