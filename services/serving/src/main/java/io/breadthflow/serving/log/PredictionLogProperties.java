package io.breadthflow.serving.log;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the prediction log.
 *
 * @param capacity predictions that wait for their commit; more are dropped and counted
 * @param flushInterval longest time a prediction waits; what a killed process loses at most
 * @param flushRows so many waiting predictions are committed at once
 */
@Validated
@ConfigurationProperties(prefix = "breadthflow.serving.log", ignoreUnknownFields = false)
public record PredictionLogProperties(
        @DefaultValue("50000") @Min(1) int capacity,
        @DefaultValue("5s") @NotNull Duration flushInterval,
        @DefaultValue("10000") @Min(1) int flushRows) {}
