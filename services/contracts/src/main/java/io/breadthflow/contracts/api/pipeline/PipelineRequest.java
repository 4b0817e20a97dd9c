package io.breadthflow.contracts.api.pipeline;

import io.breadthflow.contracts.api.Engine;
import io.breadthflow.contracts.api.ingestion.SimulationSpec;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /v1/ingestion/pipelines}: from raw files to promoted models.
 *
 * @param pipeline a built-in pipeline: {@code simulated} or {@code equities-daily}
 * @param source file or folder, as the service sees it; null only for the simulated market
 * @param simulation what to simulate; null means the defaults; only for {@code simulated}
 * @param force train again even where a run with the same inputs exists
 * @param engine where features and models are computed; null leaves each to the size of its input
 */
public record PipelineRequest(
        @NotBlank @Pattern(regexp = "[a-z][a-z0-9-]{0,63}") String pipeline,
        @Nullable String source,
        @Nullable @Valid SimulationSpec simulation,
        boolean force,
        @Nullable Engine engine) {}
