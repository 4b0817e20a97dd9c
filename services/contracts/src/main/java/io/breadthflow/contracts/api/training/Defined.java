package io.breadthflow.contracts.api.training;

import org.jspecify.annotations.Nullable;

/** Numbers that may be undefined: JSON has no NaN, so the API says null, and so do its records. */
final class Defined {
    private Defined() {}

    /** The number, null for NaN. */
    static @Nullable Double orNull(@Nullable Double value) {
        return value == null || value.isNaN() ? null : value;
    }
}
