package io.breadthflow.platform.validation;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Choice of the engine that validates a table when a request names none.
 *
 * @param sparkFromRows rows of a table from which on it is Spark, where there is a Spark home; below it the start of a
 *     driver costs more than it saves
 */
@Validated
@ConfigurationProperties(prefix = "breadthflow.ingestion.engine", ignoreUnknownFields = false)
public record ValidationEngineProperties(
        @DefaultValue("20000000") @Positive long sparkFromRows) {}
