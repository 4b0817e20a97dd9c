package io.breadthflow.contracts.api;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /v1/training/runs}.
 *
 * @param featureTable table of a feature set, as {@code features_equities_daily_1a2b3c4d}
 * @param featureVersion its version; null means the latest
 */
public record TrainRequest(
        @NotBlank String model,
        @NotBlank String label,
        @NotBlank String featureTable,
        @NotBlank String listing,
        @Nullable Long featureVersion,
        boolean force) {}
