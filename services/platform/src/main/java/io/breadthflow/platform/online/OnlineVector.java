package io.breadthflow.platform.online;

import io.breadthflow.market.instrument.Instrument;
import java.time.Instant;

/**
 * The latest vector of an instrument.
 *
 * @param instrument whose vector it is
 * @param eventTime bar it belongs to
 * @param availableAt when it could first have been known
 * @param tableVersion version of the feature table that holds it
 * @param values one per output of the feature set; NaN where not defined. Not copied: treat as read-only
 */
@SuppressWarnings("ArrayRecordComponent") // read once per prediction; a copy or a list would double its cost
public record OnlineVector(
        Instrument instrument, Instant eventTime, Instant availableAt, long tableVersion, double[] values) {}
