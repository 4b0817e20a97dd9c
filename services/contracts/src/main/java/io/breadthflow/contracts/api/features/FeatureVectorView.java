package io.breadthflow.contracts.api.features;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The published vector of an instrument.
 *
 * @param eventTime bar it belongs to
 * @param availableAt when it could first have been known
 * @param tableVersion version of the feature table that holds it
 * @param values by output, in the order of the set; null where the output is not defined
 */
public record FeatureVectorView(
        String featureSet,
        String featureSetHash,
        String instrument,
        String symbol,
        Instant eventTime,
        Instant availableAt,
        long tableVersion,
        Map<String, @Nullable Double> values) {

    public FeatureVectorView {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
