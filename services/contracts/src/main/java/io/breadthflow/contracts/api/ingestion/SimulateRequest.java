package io.breadthflow.contracts.api.ingestion;

import io.breadthflow.contracts.api.pipeline.PipelinePlan;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/** Request of a job that writes the simulated market and then ingests it. */
public record SimulateRequest(
        @Valid SimulationSpec simulation, @Nullable PipelinePlan then) {}
