package io.breadthflow.features;

import io.breadthflow.market.instrument.Instrument;
import io.breadthflow.platform.online.OnlineFeatureStore;
import io.breadthflow.platform.online.OnlineVector;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** An online store in memory, for sets of any hash. */
public final class MemoryOnlineStore implements OnlineFeatureStore {

    private final Map<String, Map<Instrument, OnlineVector>> published = new HashMap<>();

    @Override
    public long publish(String hash, String listing, Collection<OnlineVector> vectors) {
        Map<Instrument, OnlineVector> there = published.computeIfAbsent(hash, set -> new HashMap<>());
        Map<Instrument, OnlineVector> now =
                vectors.stream().collect(Collectors.toMap(OnlineVector::instrument, vector -> vector));
        long changed = vectors.stream()
                .filter(vector -> !same(vector, there.get(vector.instrument())))
                .count();
        there.keySet().removeIf(instrument -> instrument.listing().equals(listing));
        there.putAll(now);
        return changed;
    }

    private static boolean same(OnlineVector vector, OnlineVector other) {
        return other != null
                && vector.eventTime().equals(other.eventTime())
                && Arrays.equals(vector.values(), other.values());
    }

    @Override
    public List<OnlineVector> find(String hash, Collection<Instrument> instruments) {
        return published.getOrDefault(hash, Map.of()).values().stream()
                .filter(vector -> instruments.contains(vector.instrument()))
                .toList();
    }

    @Override
    public List<Instrument> instrumentsOf(String hash, Collection<String> symbols) {
        return published.getOrDefault(hash, Map.of()).keySet().stream()
                .filter(instrument -> symbols.contains(instrument.symbol()))
                .sorted()
                .toList();
    }

    @Override
    public List<Instrument> instruments(String hash, String listing) {
        return published.getOrDefault(hash, Map.of()).keySet().stream()
                .filter(instrument -> instrument.listing().equals(listing))
                .sorted()
                .toList();
    }

    @Override
    public Optional<Instant> watermark(String hash, String listing) {
        return published.getOrDefault(hash, Map.of()).values().stream()
                .filter(vector -> vector.instrument().listing().equals(listing))
                .map(OnlineVector::eventTime)
                .max(Instant::compareTo);
    }
}
