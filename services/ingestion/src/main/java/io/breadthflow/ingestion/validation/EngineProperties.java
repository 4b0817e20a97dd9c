package io.breadthflow.ingestion.validation;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which engine validates a table when a request does not say.
 *
 * @param sparkFromRows rows of a table from which on it is Spark, where there is a Spark home; below it the start of a
 *     driver costs more than it saves
 */
@Validated
@ConfigurationProperties(prefix = "breadthflow.ingestion.engine", ignoreUnknownFields = false)
public record EngineProperties(
        @DefaultValue("20000000") @Positive long sparkFromRows) {}
