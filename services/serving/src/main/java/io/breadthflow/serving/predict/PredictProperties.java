package io.breadthflow.serving.predict;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of predictions.
 *
 * @param nullPolicy what happens to a value that is missing in a vector
 * @param defaultAlias alias that answers where the request names none
 */
@Validated
@ConfigurationProperties(prefix = "breadthflow.serving.predict", ignoreUnknownFields = false)
public record PredictProperties(
        @DefaultValue("REFUSE") @NotNull NullPolicy nullPolicy,
        @DefaultValue("champion") @NotNull String defaultAlias) {}
