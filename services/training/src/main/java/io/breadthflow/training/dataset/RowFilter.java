package io.breadthflow.training.dataset;

import io.breadthflow.learning.label.Labels;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Decides which labels become rows. A row needs a vector; the vector must be out of warm-up, and known before the end of
 * the label's information, else nobody could have predicted with it. A NaN later than the warm-up is a value.
 */
final class RowFilter {
    /** Reason of a label that has no vector. */
    static final String NO_VECTOR = "NO_VECTOR";
    /** Reason of a label whose vector has undefined elements because the history before it is too short. */
    static final String WARM_UP = "WARM_UP";
    /** Reason of a label whose vector became known only after the label. */
    static final String LATE_VECTOR = "LATE_VECTOR";

    private final LabelledHistory history;
    private final VectorMatrix vectors;
    private final int warmUp;
    private final Map<String, Long> dropped = new LinkedHashMap<>(Map.of(NO_VECTOR, 0L, WARM_UP, 0L, LATE_VECTOR, 0L));

    RowFilter(LabelledHistory history, VectorMatrix vectors, int warmUp) {
        this.history = history;
        this.vectors = vectors;
        this.warmUp = warmUp;
    }

    /** Rows that stay, ascending; the others are counted. */
    int[] keptRows() {
        return IntStream.range(0, history.labels().size()).filter(this::keep).toArray();
    }

    Map<String, Long> dropped() {
        return dropped;
    }

    private boolean keep(int row) {
        Labels labels = history.labels();
        if (!vectors.isPresent(row)) {
            return drop(NO_VECTOR);
        }
        if (history.barsBefore(row) < warmUp && !vectors.isComplete(row)) {
            return drop(WARM_UP);
        }
        return vectors.availableAt(row) < labels.informationEnd(row) || drop(LATE_VECTOR);
    }

    /** Counts a dropped row; false, so that a check can end with it. */
    private boolean drop(String reason) {
        dropped.merge(reason, 1L, Long::sum);
        return false;
    }
}
