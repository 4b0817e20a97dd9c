package io.breadthflow.contracts.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /v1/ingestion/ingests}: equity bars from a CSV or CSV.gz file, or a folder of them.
 *
 * @param listing venue and market of the instruments, as {@code us.equity}
 * @param mode what happens to rows that are already there
 * @param then what to do with the new version, or null
 */
public record IngestRequest(
        @NotBlank String source,
        @NotBlank String listing,
        @Valid CsvMapping mapping,
        IngestMode mode,
        @Nullable PipelinePlan then) {}
