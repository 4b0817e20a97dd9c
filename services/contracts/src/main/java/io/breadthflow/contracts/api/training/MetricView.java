package io.breadthflow.contracts.api.training;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A score with its 95 % interval, its baselines on the same rows ({@code majority}, {@code trainMajority},
 * {@code persistence}) and the skill over the best of them. What is not defined on the rows is null; NaN given to the
 * constructor becomes null.
 */
public record MetricView(
        String metric,
        @Nullable Double value,
        @Nullable Double lower,
        @Nullable Double upper,
        Map<String, @Nullable Double> baselines,
        @Nullable Double skill,
        @Nullable Double skillLower,
        @Nullable Double skillUpper) {
    public MetricView {
        value = Defined.orNull(value);
        lower = Defined.orNull(lower);
        upper = Defined.orNull(upper);
        skill = Defined.orNull(skill);
        skillLower = Defined.orNull(skillLower);
        skillUpper = Defined.orNull(skillUpper);
        Map<String, @Nullable Double> copy = new TreeMap<>(baselines);
        copy.replaceAll((baseline, number) -> Defined.orNull(number));
        baselines = Collections.unmodifiableMap(copy);
    }
}
