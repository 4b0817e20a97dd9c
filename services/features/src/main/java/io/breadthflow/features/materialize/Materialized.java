package io.breadthflow.features.materialize;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * State of a feature table after a materialisation; recorded as the output of the job's step.
 *
 * @param engine name of the one that computed the rows
 * @param mode how much this job computed
 * @param version version of the feature table that holds the rows
 * @param sourceVersion version of the source they were computed from
 * @param rows rows this job committed
 * @param from earliest event time among them, null when there are none
 * @param to latest event time among them, null when there are none
 */
record Materialized(
        String engine,
        Mode mode,
        long version,
        long sourceVersion,
        long rows,
        @Nullable Instant from,
        @Nullable Instant to) {}
