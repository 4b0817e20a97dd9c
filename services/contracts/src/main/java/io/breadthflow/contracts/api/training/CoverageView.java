package io.breadthflow.contracts.api.training;

import org.jspecify.annotations.Nullable;

/**
 * Accuracy over the most confident share of rows; {@code coverage} is a ratio 0..1. The bounds are null where too few
 * blocks hold such rows; NaN given to the constructor becomes null.
 */
public record CoverageView(
        double coverage,
        double accuracy,
        @Nullable Double lower,
        @Nullable Double upper,
        long n) {
    public CoverageView {
        lower = Defined.orNull(lower);
        upper = Defined.orNull(upper);
    }
}
