package io.breadthflow.serving.online;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of reading published vectors.
 *
 * @param maxStaleness an older vector gives no prediction, and a store that is away longer is not stood in for; the
 *     default is five sessions with a weekend
 * @param freshnessReference what the age is measured against
 * @param cacheTimeToLive how long a read is remembered; a new publication is seen after it
 * @param cacheCapacity vectors, symbols and watermarks remembered, each
 * @param retryAfter a store that is away is not asked again before
 */
@Validated
@ConfigurationProperties(prefix = "breadthflow.serving.features", ignoreUnknownFields = false)
public record ServingFeaturesProperties(
        @DefaultValue("P7D") @NotNull Duration maxStaleness,
        @DefaultValue("WATERMARK") @NotNull FreshnessReference freshnessReference,

        @DefaultValue("1s") @NotNull @DurationMax(seconds = 60)
        Duration cacheTimeToLive,

        @DefaultValue("20000") @Min(1) int cacheCapacity,

        @DefaultValue("2s") @NotNull @DurationMax(seconds = 60)
        Duration retryAfter) {}
