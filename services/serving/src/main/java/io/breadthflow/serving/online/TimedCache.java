package io.breadthflow.serving.online;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers answers, also that there is none, for a short time. Two threads may ask for the same key at once; both get a
 * right answer.
 */
final class TimedCache<K, V> {

    private record Entry<V>(Optional<V> value, Instant until) {}

    private final Map<K, Entry<V>> entries = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Duration timeToLive;
    private final int capacity;

    TimedCache(Clock clock, Duration timeToLive, int capacity) {
        this.clock = clock;
        this.timeToLive = timeToLive;
        this.capacity = capacity;
    }

    /** Values of the keys that have one; {@code load} is asked at most once, for those not remembered. */
    Map<K, V> get(Collection<K> keys, Function<Set<K>, Map<K, V>> load) {
        Instant now = clock.instant();
        Map<K, V> found = new HashMap<>();
        Set<K> unknown = new LinkedHashSet<>();
        for (K key : keys) {
            Entry<V> entry = entries.get(key);
            if (entry == null || !now.isBefore(entry.until())) {
                unknown.add(key);
            } else {
                entry.value().ifPresent(value -> found.put(key, value));
            }
        }
        if (!unknown.isEmpty()) {
            Map<K, V> loaded = load.apply(unknown);
            remember(unknown, loaded, now.plus(timeToLive));
            found.putAll(loaded);
        }
        return found;
    }

    private void remember(Set<K> keys, Map<K, V> loaded, Instant until) {
        if (entries.size() + keys.size() > capacity) {
            entries.clear();
        }
        keys.forEach(key -> entries.put(key, new Entry<>(Optional.ofNullable(loaded.get(key)), until)));
    }
}
