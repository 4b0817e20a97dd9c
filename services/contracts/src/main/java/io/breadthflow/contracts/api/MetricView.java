package io.breadthflow.contracts.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A score with its 95 % interval, its baselines on the same rows ({@code majority}, {@code trainMajority},
 * {@code persistence}) and the skill over the best of them. NaN is written as null in JSON.
 */
public record MetricView(
        String metric,
        double value,
        double lower,
        double upper,
        Map<String, Double> baselines,
        @Nullable Double skill,
        @Nullable Double skillLower,
        @Nullable Double skillUpper) {

    public MetricView {
        baselines = Map.copyOf(baselines);
    }
}
