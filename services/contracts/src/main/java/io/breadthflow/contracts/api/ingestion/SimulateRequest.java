package io.breadthflow.contracts.api.ingestion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** Request of a job that writes the simulated market. */
public record SimulateRequest(@NotNull @Valid SimulationSpec simulation) {}
