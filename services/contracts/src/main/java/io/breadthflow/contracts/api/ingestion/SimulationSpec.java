package io.breadthflow.contracts.api.ingestion;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * The simulated market to write.
 *
 * @param seed of all random numbers
 * @param instruments number of equities
 * @param sessions number of NYSE sessions
 * @param nullTwin true for the twin without any signal (β = 0)
 */
public record SimulationSpec(
        long seed,
        @Min(2) @Max(2000) int instruments,
        @Min(300) @Max(5000) int sessions,
        boolean nullTwin) {

    /** 100 equities over 1,260 sessions with seed 42. */
    public static SimulationSpec defaults() {
        return new SimulationSpec(42, 100, 1260, false);
    }
}
