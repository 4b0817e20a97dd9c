package io.breadthflow.serving;

import io.breadthflow.market.instrument.Instrument;
import io.breadthflow.platform.online.OnlineFeatureStore;
import io.breadthflow.platform.online.OnlineVector;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.dao.DataAccessResourceFailureException;

/** Published vectors of one feature set in memory, with a count of the reads. */
public final class MemoryVectors implements OnlineFeatureStore {

    private final Map<Instrument, OnlineVector> vectors = new ConcurrentSkipListMap<>();
    private final AtomicInteger reads = new AtomicInteger();
    private volatile boolean away;

    /** Publishes one vector. */
    public void put(String instrument, Instant eventTime, double... values) {
        Instrument key = Instrument.parse(instrument);
        vectors.put(key, new OnlineVector(key, eventTime, eventTime.plusSeconds(900), 1, values));
    }

    /** Says whether the store is away; then nothing can be read. */
    public void away(boolean away) {
        this.away = away;
    }

    private void reach() {
        if (away) {
            throw new DataAccessResourceFailureException("connection refused");
        }
    }

    /** How often vectors were read. */
    public int reads() {
        return reads.get();
    }

    @Override
    public long publish(String featureSetHash, String listing, Collection<OnlineVector> published) {
        throw new UnsupportedOperationException("serving publishes nothing");
    }

    @Override
    public List<OnlineVector> find(String featureSetHash, Collection<Instrument> instruments) {
        reads.incrementAndGet();
        reach();
        return vectors.values().stream()
                .filter(vector -> instruments.contains(vector.instrument()))
                .toList();
    }

    @Override
    public List<Instrument> instrumentsOf(String featureSetHash, Collection<String> symbols) {
        reach();
        return vectors.keySet().stream()
                .filter(instrument -> symbols.contains(instrument.symbol()))
                .toList();
    }

    @Override
    public List<Instrument> instruments(String featureSetHash, String listing) {
        reach();
        return vectors.keySet().stream()
                .filter(instrument -> instrument.listing().equals(listing))
                .toList();
    }

    @Override
    public Optional<Instant> watermark(String featureSetHash, String listing) {
        reach();
        return vectors.values().stream()
                .filter(vector -> vector.instrument().listing().equals(listing))
                .map(OnlineVector::eventTime)
                .max(Instant::compareTo);
    }
}
