package io.breadthflow.platform.online;

import io.breadthflow.market.instrument.Instrument;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Latest vectors by feature set and instrument: written by features, read by serving. */
public interface OnlineFeatureStore {

    /**
     * Makes {@code vectors} what is published of {@code listing}, at once: a reader sees all of it or nothing of it.
     * Instruments of the listing that are not among them are withdrawn. What is there gives way only to the same or a later
     * table version, so a publication that comes late changes nothing; a correction of the same event time does come
     * through. Returns how many vectors are new or differ in time or value from what was there.
     */
    long publish(String featureSetHash, String listing, Collection<OnlineVector> vectors);

    /** Vectors of the instruments that have one, in no particular order. */
    List<OnlineVector> find(String featureSetHash, Collection<Instrument> instruments);

    /** Every instrument with a published vector whose symbol is one of {@code symbols}; two with one symbol are ambiguous. */
    List<Instrument> instrumentsOf(String featureSetHash, Collection<String> symbols);

    /** Every instrument of {@code listing} with a published vector, in order of their keys. */
    List<Instrument> instruments(String featureSetHash, String listing);

    /** Latest event time over the vectors of {@code listing}; empty when none is published. */
    Optional<Instant> watermark(String featureSetHash, String listing);
}
