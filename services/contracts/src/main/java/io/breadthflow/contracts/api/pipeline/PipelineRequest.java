package io.breadthflow.contracts.api.pipeline;

import io.breadthflow.contracts.api.Engine;
import io.breadthflow.contracts.api.ingestion.SimulationSpec;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /v1/<service>/pipelines}: the name of a built-in pipeline and what it is to be run with, or a
 * document of its own.
 *
 * @param pipeline a built-in pipeline: {@code simulated} or {@code equities-daily}; null with a document
 * @param source file or folder, as the service sees it; null only for the simulated market
 * @param simulation what to simulate; null means the defaults; only for {@code simulated}
 * @param force train again even where a run with the same inputs exists
 * @param engine where features and models are computed; null leaves each to the size of its input
 * @param document stages to run instead of a built-in pipeline; it says everything, so nothing else is given with it
 */
public record PipelineRequest(
        @Nullable @Pattern(regexp = "[a-z][a-z0-9-]{0,63}") String pipeline,
        @Nullable String source,
        @Nullable @Valid SimulationSpec simulation,
        boolean force,
        @Nullable Engine engine,
        @Nullable @Valid PipelineDocument document) {

    /** A built-in pipeline. */
    public PipelineRequest(
            String pipeline,
            @Nullable String source,
            @Nullable SimulationSpec simulation,
            boolean force,
            @Nullable Engine engine) {
        this(pipeline, source, simulation, force, engine, null);
    }
}
