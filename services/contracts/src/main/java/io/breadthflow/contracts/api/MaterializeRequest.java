package io.breadthflow.contracts.api;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /v1/features/materializations}.
 *
 * @param sourceVersion version of ohlcv to compute from; null means the latest
 * @param then what to train on the result, or null
 */
public record MaterializeRequest(
        @NotBlank String featureSet,
        @NotBlank String listing,
        @Nullable Long sourceVersion,
        @Nullable PipelinePlan then) {}
