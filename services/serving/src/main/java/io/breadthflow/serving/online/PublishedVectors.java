package io.breadthflow.serving.online;

import io.breadthflow.market.instrument.Instrument;
import io.breadthflow.platform.featureset.FeatureSetRow;
import io.breadthflow.platform.featureset.FeatureSetStore;
import io.breadthflow.platform.online.OnlineFeatureStore;
import io.breadthflow.platform.online.OnlineVector;
import io.breadthflow.platform.online.SymbolLookup;
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

/**
 * Vectors published by features, read through a cache of about a second. While a store is away the cache answers for it,
 * with answers up to the time at which a vector would be stale anyway.
 */
public final class PublishedVectors {

    private record Key<T>(String featureSet, T of) {}

    private final OnlineFeatureStore index;
    private final FeatureSetStore featureSets;
    private final VectorReader reader;
    private final ServingFeaturesProperties properties;
    private final Clock clock;
    private final TimedCache<Key<Instrument>, OnlineVector> vectors;
    private final TimedCache<Key<String>, Instrument> symbols;
    private final TimedCache<Key<String>, Instant> watermarks;
    private final TimedCache<String, Instant> published;

    /** Reads listings from {@code index} and {@code featureSets}, vectors from {@code reader}. */
    public PublishedVectors(
            OnlineFeatureStore index,
            FeatureSetStore featureSets,
            VectorReader reader,
            OnlineStores stores,
            ServingFeaturesProperties properties,
            Clock clock) {
        this.index = index;
        this.featureSets = featureSets;
        this.reader = reader;
        this.properties = properties;
        this.clock = clock;
        this.vectors = cache(stores.vectors());
        this.symbols = cache(stores.index());
        this.watermarks = cache(stores.index());
        this.published = cache(stores.index());
    }

    /** Starts what one request reads of {@code set}. */
    public Reading reading(FeatureSetRow set) {
        return new Reading(set);
    }

    /** Instruments of {@code listing} that have a vector. */
    public List<Instrument> published(FeatureSetRow set, String listing) {
        return index.instruments(set.hash(), listing);
    }

    private <K, V> TimedCache<K, V> cache(OnlineStore store) {
        return new TimedCache<>(
                store,
                clock,
                new TimedCache.Limits(
                        properties.cacheTimeToLive(), properties.maxStaleness(), properties.cacheCapacity()));
    }

    /** View of one feature set for one request. Every method throws why a store is away when the cache cannot answer. */
    public final class Reading {

        private final FeatureSetRow set;
        private boolean degraded;

        private Reading(FeatureSetRow set) {
            this.set = set;
        }

        /** True when something came from the cache because its store is away. */
        public boolean isDegraded() {
            return degraded;
        }

        /**
         * Instruments that the texts stand for, by text; a text that is neither a published symbol nor a key is left out.
         * Throws {@code AMBIGUOUS_SYMBOL} where one stands for several.
         */
        public Map<String, Instrument> instruments(Collection<String> texts) {
            return unkeyed(get(symbols, keys(texts), this::lookUp));
        }

        /** Vectors of the instruments that have one. */
        public Map<Instrument, OnlineVector> vectors(Collection<Instrument> instruments) {
            return unkeyed(get(
                    vectors,
                    keys(instruments),
                    wanted -> reader.find(set, wanted.stream().map(Key::of).toList()).stream()
                            .collect(Collectors.toMap(
                                    vector -> new Key<>(set.hash(), vector.instrument()), Function.identity()))));
        }

        /** True when a vector of the set is published, of whatever listing. */
        public boolean isPublished() {
            return !get(
                            published,
                            List.of(set.hash()),
                            wanted -> featureSets
                                    .find(set.hash())
                                    .flatMap(row -> Optional.ofNullable(row.watermark()))
                                    .map(watermark -> Map.of(set.hash(), watermark))
                                    .orElse(Map.of()))
                    .isEmpty();
        }

        /** Freshness test of {@code listing} now; empty when nothing of it is published. */
        public Optional<Freshness> freshness(String listing) {
            Key<String> key = new Key<>(set.hash(), listing);
            return Optional.ofNullable(
                            get(watermarks, List.of(key), this::loadWatermarks).get(key))
                    .map(watermark -> switch (properties.freshnessReference()) {
                        case WATERMARK -> watermark;
                        case WALL_CLOCK -> clock.instant();
                    })
                    .map(reference -> new Freshness(reference, properties.maxStaleness()));
        }

        private Map<Key<String>, Instrument> lookUp(Set<Key<String>> wanted) {
            SymbolLookup lookup = SymbolLookup.among(
                    index, set.hash(), wanted.stream().map(Key::of).toList());
            Map<Key<String>, Instrument> found = new HashMap<>();
            wanted.forEach(key -> lookup.find(key.of()).ifPresent(instrument -> found.put(key, instrument)));
            return found;
        }

        private Map<Key<String>, Instant> loadWatermarks(Set<Key<String>> wanted) {
            Map<Key<String>, Instant> found = new HashMap<>();
            for (Key<String> key : wanted) {
                index.watermark(key.featureSet(), key.of()).ifPresent(time -> found.put(key, time));
            }
            return found;
        }

        private <K, V> Map<K, V> get(TimedCache<K, V> cache, Collection<K> keys, Function<Set<K>, Map<K, V>> load) {
            TimedCache.Answer<K, V> answer = cache.get(keys, load);
            degraded |= answer.degraded();
            return answer.values();
        }

        private <T> List<Key<T>> keys(Collection<T> of) {
            return of.stream().map(value -> new Key<>(set.hash(), value)).toList();
        }
    }

    private static <T, V> Map<T, V> unkeyed(Map<Key<T>, V> found) {
        Map<T, V> values = new HashMap<>();
        found.forEach((key, value) -> values.put(key.of(), value));
        return values;
    }
}
