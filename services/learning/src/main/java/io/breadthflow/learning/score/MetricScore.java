package io.breadthflow.learning.score;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * One metric of the model, never without its baselines.
 *
 * @param estimate the model's value with its interval
 * @param baselines every baseline's value on the same rows, NaN where it is not defined
 * @param skill by how much the model beats the best of the baselines and {@link Metric#chance()} (the one that is best
 *     on the rows as they are), positive is better also where less of the metric is better; its interval is paired: both
 *     sides are taken from the same draws
 */
public record MetricScore(Metric metric, Estimate estimate, Map<Baseline, Double> baselines, Estimate skill) {

    public MetricScore {
        for (Baseline baseline : Baseline.values()) {
            if (!baselines.containsKey(baseline)) {
                throw new IllegalArgumentException(
                        metric.key() + " has no " + baseline.key() + ": no score without it");
            }
        }
        baselines = Collections.unmodifiableMap(new EnumMap<>(baselines));
    }

    /** The value of {@code baseline} on the same rows, NaN where it is not defined. */
    public double baseline(Baseline baseline) {
        return baselines.getOrDefault(baseline, Double.NaN);
    }
}
