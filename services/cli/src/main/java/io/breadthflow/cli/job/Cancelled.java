package io.breadthflow.cli.job;

import io.breadthflow.contracts.api.Problem;
import java.util.List;

/** Report of a cancelled job or pipeline: it has failed for no reason of its own. */
public final class Cancelled {

    private Cancelled() {}

    /** {@code detail} says what was stopped. */
    public static Problem problem(String detail) {
        return new Problem("urn:breadthflow:problem:cancelled", "Cancelled", 409, detail, null, "CANCELLED", List.of());
    }
}
