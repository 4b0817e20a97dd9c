package io.breadthflow.platform.metadata;

import io.breadthflow.market.instrument.Instrument;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Latest vectors by feature set and instrument: written by features, read by serving. Postgres by default, or Feast. */
public interface OnlineFeatureStore {

    /** Stores the vectors whose event time is later than what is there; returns how many those were. */
    long publish(String featureSetHash, Collection<OnlineVector> vectors);

    /** Vectors of the instruments that have one, in no particular order. */
    List<OnlineVector> find(String featureSetHash, Collection<Instrument> instruments);

    /** Every instrument with a published vector whose symbol is {@code symbol}: more than one means ambiguous. */
    List<Instrument> instrumentsOf(String featureSetHash, String symbol);

    /** Latest event time over all vectors of a set. */
    Optional<Instant> watermark(String featureSetHash);
}
