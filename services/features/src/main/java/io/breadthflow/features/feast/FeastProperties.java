package io.breadthflow.features.feast;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Connection to Feast for pushing publications.
 *
 * @param url of {@code feast serve}; without it nothing is pushed
 * @param connectTimeout to open a connection
 * @param requestTimeout for one batch
 * @param batchSize vectors of one call
 * @param attempts how often a call is tried before the job is
 */
@Validated
@ConfigurationProperties(prefix = "breadthflow.features.feast", ignoreUnknownFields = false)
public record FeastProperties(
        @Nullable URI url,

        @DefaultValue("5s") @NotNull @DurationMin(millis = 1) @DurationMax(seconds = 60)
        Duration connectTimeout,

        @DefaultValue("30s") @NotNull @DurationMin(millis = 1) @DurationMax(minutes = 5)
        Duration requestTimeout,

        @DefaultValue("100") @Min(1) @Max(1000) int batchSize,
        @DefaultValue("2") @Min(1) @Max(10) int attempts) {}
