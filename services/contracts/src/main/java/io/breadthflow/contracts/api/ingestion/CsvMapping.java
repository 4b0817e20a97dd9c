package io.breadthflow.contracts.api.ingestion;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * Meaning of the columns of a CSV file, by their names in the header. A name that is not given is that of {@link #defaults()}.
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

    public CsvMapping {
        date = named(date, "date");
        open = named(open, "open");
        high = named(high, "high");
        low = named(low, "low");
        close = named(close, "close");
        volume = named(volume, "volume");
        symbol = named(symbol, "Name");
        dateFormat = named(dateFormat, "yyyy-MM-dd");
    }

    /** {@code date,open,high,low,close,volume,Name} with ISO dates. */
    public static CsvMapping defaults() {
        return new CsvMapping("date", "open", "high", "low", "close", "volume", "Name", null, null, "yyyy-MM-dd");
    }

    private static String named(@Nullable String given, String otherwise) {
        return given == null ? otherwise : given;
    }
}
