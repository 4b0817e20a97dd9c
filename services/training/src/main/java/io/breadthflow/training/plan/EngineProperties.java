package io.breadthflow.training.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Choice of the engine that trains when a request names none, and the number of tasks on Spark.
 *
 * @param sparkFromRows rows of the feature table from which on it is Spark, where there is a Spark home; below it this
 *     process has the memory and is faster
 * @param workers tasks that train together on Spark, each on its share of the rows; the cluster must have as many free
 *     cores. Model bytes depend on it
 */
@Validated
@ConfigurationProperties(prefix = "breadthflow.training.engine", ignoreUnknownFields = false)
public record EngineProperties(
        @DefaultValue("10000000") @Positive long sparkFromRows,
        @DefaultValue("2") @Min(1) @Max(1024) int workers) {}
