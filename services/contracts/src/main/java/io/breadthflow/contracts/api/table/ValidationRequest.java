package io.breadthflow.contracts.api.table;

import io.breadthflow.contracts.api.Engine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /v1/ingestion/validations}.
 *
 * @param table name of a table of the lake, whoever writes it
 * @param version version to judge; null means the latest
 * @param engine where to judge; null leaves it to the number of rows
 */
public record ValidationRequest(
        @NotBlank String table,
        @Nullable @PositiveOrZero Long version,
        @Nullable Engine engine) {}
