package io.breadthflow.contracts.api.features;

import io.breadthflow.contracts.api.Engine;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /v1/features/materializations}.
 *
 * @param sourceVersion version of ohlcv to compute from; null means the latest
 * @param engine where to compute; null leaves it to the number of bars
 */
public record MaterializeRequest(
        @NotBlank String featureSet,
        @NotBlank String listing,
        @Nullable Long sourceVersion,
        @Nullable Engine engine) {

    /** On the engine that suits the number of bars. */
    public MaterializeRequest(String featureSet, String listing, @Nullable Long sourceVersion) {
        this(featureSet, listing, sourceVersion, null);
    }
}
