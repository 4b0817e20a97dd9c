package io.breadthflow.features.materialize;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Choice of the engine that computes features when a request names none.
 *
 * @param sparkFromRows bars to compute from which on it is Spark, where there is a Spark home; below it the start of a
 *     driver costs more than it saves
 */
@Validated
@ConfigurationProperties(prefix = "breadthflow.features.engine", ignoreUnknownFields = false)
public record EngineProperties(
        @DefaultValue("20000000") @Positive long sparkFromRows) {}
