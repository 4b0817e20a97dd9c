package io.breadthflow.serving.model;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of loaded models.
 *
 * @param pollInterval pause between two looks at the registry; an alias that moved is followed within it plus loading
 * @param retryAfter pause before a model that could not be loaded is tried again
 * @param warmUpRows rows a model predicts before it answers anybody
 */
@Validated
@ConfigurationProperties(prefix = "breadthflow.serving.model", ignoreUnknownFields = false)
public record ServingModelProperties(
        @DefaultValue("1s") @NotNull @DurationMin(millis = 50) @DurationMax(seconds = 2)
        Duration pollInterval,

        @DefaultValue("30s") @NotNull Duration retryAfter,
        @DefaultValue("64") int warmUpRows) {}
