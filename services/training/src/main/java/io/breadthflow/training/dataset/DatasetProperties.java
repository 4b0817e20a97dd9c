package io.breadthflow.training.dataset;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Selection of the instruments of datasets.
 *
 * @param minSessions accepted bars an instrument must have
 */
@Validated
@ConfigurationProperties(prefix = "breadthflow.training.dataset", ignoreUnknownFields = false)
public record DatasetProperties(
        @DefaultValue("1250") @Min(1) int minSessions) {}
