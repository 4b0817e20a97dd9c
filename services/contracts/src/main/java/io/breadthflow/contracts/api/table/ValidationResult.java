package io.breadthflow.contracts.api.table;

import io.breadthflow.contracts.api.Engine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Result of a validation. A table that violates what is expected of it was validated all the same.
 *
 * @param version version that was judged
 * @param engine where it was judged; the rest does not depend on it
 * @param rows rows judged
 * @param violatingRows rows that violate something
 * @param score rows that violate nothing over rows, 1 for an empty table
 * @param expectations everything that is expected of the table
 */
public record ValidationResult(
        String table,
        long version,
        Engine engine,
        long rows,
        long violatingRows,
        double score,
        List<ExpectationView> expectations) {

    public ValidationResult {
        expectations = List.copyOf(expectations);
    }

    /**
     * One expectation.
     *
     * @param expectation what is expected of every row
     * @param violatingRows rows that violate it
     * @param example key of one of them, as {@code symbol=AAPL, event_time=…}; null when there is none
     */
    public record ExpectationView(
            String expectation,
            long violatingRows,
            @Nullable String example) {}
}
