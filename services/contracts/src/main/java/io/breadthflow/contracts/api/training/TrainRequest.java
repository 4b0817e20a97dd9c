package io.breadthflow.contracts.api.training;

import io.breadthflow.contracts.api.Engine;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /v1/training/runs}.
 *
 * @param featureTable table of a feature set, as {@code features_equities_daily_1a2b3c4d}
 * @param featureVersion its version; null means the latest
 * @param engine where to train; null leaves it to the size of the feature table
 */
public record TrainRequest(
        @NotBlank String model,
        @NotBlank String label,
        @NotBlank String featureTable,
        @NotBlank String listing,
        @Nullable Long featureVersion,
        boolean force,
        @Nullable Engine engine) {

    /** On the engine that suits the size of the feature table. */
    public TrainRequest(
            String model,
            String label,
            String featureTable,
            String listing,
            @Nullable Long featureVersion,
            boolean force) {
        this(model, label, featureTable, listing, featureVersion, force, null);
    }
}
