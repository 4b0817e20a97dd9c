package io.breadthflow.ingestion.simulation;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Location of simulated markets.
 *
 * @param folder each market gets a folder of its own below it; a relative one starts at the working directory
 */
@Validated
@ConfigurationProperties(prefix = "breadthflow.ingestion.simulation", ignoreUnknownFields = false)
public record SimulationProperties(
        @DefaultValue("data/simulation") @NotNull Path folder) {}
