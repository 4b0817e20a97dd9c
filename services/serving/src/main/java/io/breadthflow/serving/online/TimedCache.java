package io.breadthflow.serving.online;

import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.error.RetryClass;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Remembers answers of a store, also that there is none. For a short time they are given without asking; after it only
 * while the store is away, for a longer time, and said to be old. Two threads may ask for the same key at once; both get
 * a right answer. The oldest answers make room for new ones.
 */
final class TimedCache<K, V> {

    /**
     * Lifetimes of answers, and their number.
     *
     * @param fresh time during which the store is not asked again
     * @param usable time during which they stand in for a store that is away
     * @param capacity answers remembered
     */
    record Limits(Duration fresh, Duration usable, int capacity) {}

    /**
     * Values of the keys that have one.
     *
     * @param degraded true when the store is away and some are older than they should be
     */
    record Answer<K, V>(Map<K, V> values, boolean degraded) {}

    private record Entry<V>(Optional<V> value, Instant loaded) {}

    private final Map<K, Entry<V>> entries = new LinkedHashMap<>();
    private final OnlineStore store;
    private final Clock clock;
    private final Limits limits;

    TimedCache(OnlineStore store, Clock clock, Limits limits) {
        this.store = store;
        this.clock = clock;
        this.limits = limits;
    }

    /**
     * Values of the keys that have one; {@code load} is asked at most once, for those not remembered. Throws what is wrong
     * with the store when it is away and one of them is not remembered or too old.
     */
    Answer<K, V> get(Collection<K> keys, Function<Set<K>, Map<K, V>> load) {
        Instant now = clock.instant();
        Map<K, V> found = new HashMap<>();
        Set<K> unknown = collect(keys, now.minus(limits.fresh()), found);
        if (unknown.isEmpty()) {
            return new Answer<>(found, false);
        }
        try {
            Map<K, V> loaded = store.ask(() -> load.apply(unknown));
            remember(unknown, loaded, now);
            found.putAll(loaded);
            return new Answer<>(found, false);
        } catch (PlatformException e) {
            if (e.code().retry() != RetryClass.TRANSIENT
                    || !collect(unknown, now.minus(limits.usable()), found).isEmpty()) {
                throw e;
            }
            return new Answer<>(found, true);
        }
    }

    /** Puts what was loaded after {@code earliest} into {@code found}; returns the keys of which nothing was. */
    private synchronized Set<K> collect(Collection<K> keys, Instant earliest, Map<K, V> found) {
        Set<K> unknown = new LinkedHashSet<>();
        for (K key : keys) {
            Entry<V> entry = entries.get(key);
            if (entry == null || !entry.loaded().isAfter(earliest)) {
                unknown.add(key);
            } else {
                entry.value().ifPresent(value -> found.put(key, value));
            }
        }
        return unknown;
    }

    private synchronized void remember(Set<K> keys, Map<K, V> loaded, Instant now) {
        for (K key : keys) {
            entries.remove(key); // so that it moves to the end, behind everything that is older
            entries.put(key, new Entry<>(Optional.ofNullable(loaded.get(key)), now));
        }
        Iterator<K> oldest = entries.keySet().iterator();
        while (entries.size() > limits.capacity()) {
            oldest.next();
            oldest.remove();
        }
    }
}
