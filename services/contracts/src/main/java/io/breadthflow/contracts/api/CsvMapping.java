package io.breadthflow.contracts.api;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * Which CSV column is which; names as they stand in the header.
 *
 * @param adjustmentFactor column of the factor, or null
 * @param adjustedClose column of the adjusted close, from which the factor follows, or null
 * @param dateFormat pattern of {@link java.time.format.DateTimeFormatter}
 */
public record CsvMapping(
        @NotBlank String date,
        @NotBlank String open,
        @NotBlank String high,
        @NotBlank String low,
        @NotBlank String close,
        @NotBlank String volume,
        @NotBlank String symbol,
        @Nullable String adjustmentFactor,
        @Nullable String adjustedClose,
        @NotBlank String dateFormat) {

    /** {@code date,open,high,low,close,volume,Name} with ISO dates. */
    public static CsvMapping defaults() {
        return new CsvMapping("date", "open", "high", "low", "close", "volume", "Name", null, null, "yyyy-MM-dd");
    }
}
