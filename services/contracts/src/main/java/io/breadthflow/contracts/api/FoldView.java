package io.breadthflow.contracts.api;

import java.time.Instant;

/** One walk-forward fold. */
public record FoldView(
        int fold, Instant testFrom, Instant testTo, long trainRows, long testRows, long purgedRows, double accuracy) {}
