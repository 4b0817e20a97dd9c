package io.breadthflow.contracts.api.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A step of a job: a resumed job skips steps that succeeded with the same fingerprint. */
public record StepView(
        String name,
        String state,
        String fingerprint,
        long rows,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {}
