package io.breadthflow.platform.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Event streams of jobs.
 *
 * @param maxStreams streams that may be open at once
 * @param interval how often a stream looks at its job
 * @param heartbeat how long a stream is silent before it says that it lives
 */
@Validated
@ConfigurationProperties(prefix = "breadthflow.events", ignoreUnknownFields = false)
record EventProperties(
        @DefaultValue("64") @Min(1) @Max(1000) int maxStreams,
        @DefaultValue("500ms") @DurationMin(millis = 50) Duration interval,
        @DefaultValue("10s") @DurationMin(millis = 100) Duration heartbeat) {}
