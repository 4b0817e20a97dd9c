package io.breadthflow.contracts.api.training;

import java.time.Instant;

/**
 * One walk-forward fold.
 *
 * @param testFrom event time of the first test row
 * @param testTo event time of the last test row
 * @param purgedRows rows not trained on because their label reaches into the test window
 * @param embargoedRows further rows not trained on because they are too close before it
 */
public record FoldView(
        int fold,
        Instant testFrom,
        Instant testTo,
        long trainRows,
        long testRows,
        long purgedRows,
        long embargoedRows,
        double accuracy) {}
