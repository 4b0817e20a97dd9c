package io.breadthflow.contracts.api.serving;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /v1/serving/predict}: entities or instances, not both.
 *
 * @param alias of the model, null means {@code champion}
 */
public record PredictRequest(
        @NotBlank @Size(max = 64) String model,
        @Nullable @Size(max = 64) String alias,
        @Nullable @Size(max = 10_000) List<@NotNull @Valid Entity> entities,
        @Nullable @Size(max = 10_000) List<@NotNull @Valid FeatureVector> instances) {

    /**
     * An instrument whose published vector is used: a full key, or a bare symbol where it is unique.
     *
     * @param symbol symbol or instrument key
     */
    public record Entity(@NotBlank @Size(max = 64) String symbol) {}

    /**
     * An explicit vector, one value per feature of the model by name; null stands for a missing value and is refused
     * unless the model's null policy allows it.
     */
    public record FeatureVector(@NotNull Map<String, @Nullable Double> features) {}
}
