package io.breadthflow.contracts.api.training;

import org.jspecify.annotations.Nullable;

/**
 * Score of the simulator's own probabilities on the same rows.
 *
 * @param skillRatio share of the oracle's skill over the majority that the model has; null where the oracle has none, as
 *     in the null twin
 */
public record OracleView(
        double accuracy,
        @Nullable Double lower,
        @Nullable Double upper,
        @Nullable Double skillRatio) {
    public OracleView {
        lower = Defined.orNull(lower);
        upper = Defined.orNull(upper);
        skillRatio = Defined.orNull(skillRatio);
    }
}
