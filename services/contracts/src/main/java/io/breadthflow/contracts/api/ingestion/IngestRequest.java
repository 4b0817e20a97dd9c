package io.breadthflow.contracts.api.ingestion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;

/**
 * Body of {@code POST /v1/ingestion/ingests}: equity bars from a CSV or CSV.gz file, or a folder of them.
 *
 * @param source file or folder, as the service sees it
 * @param listing venue and market of the instruments, as {@code us.equity}
 * @param mapping which column is which; the defaults when it is not given
 * @param mode what happens to rows that are already there; {@code MERGE} when it is not given
 */
public record IngestRequest(
        @NotBlank String source,
        @NotBlank String listing,
        @Valid CsvMapping mapping,
        IngestMode mode) {

    public IngestRequest {
        mapping = mapping == null ? CsvMapping.defaults() : mapping;
        mode = mode == null ? IngestMode.MERGE : mode;
    }
}
