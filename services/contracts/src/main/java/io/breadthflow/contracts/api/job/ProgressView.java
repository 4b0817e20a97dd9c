package io.breadthflow.contracts.api.job;

import org.jspecify.annotations.Nullable;

/** Progress of a job: rows done, rate, time left; unknown parts are null. */
public record ProgressView(
        @Nullable String step,
        long rows,
        @Nullable Long totalRows,
        double rowsPerSecond,
        @Nullable Double etaSeconds,
        @Nullable Double fraction,
        @Nullable String message) {}
