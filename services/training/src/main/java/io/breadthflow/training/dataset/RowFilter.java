package io.breadthflow.training.dataset;

import io.breadthflow.learning.label.VectorFit;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Decides which labels become rows, and counts the others. */
final class RowFilter {
    private final LabelledHistory history;
    private final VectorMatrix vectors;
    private final int warmUp;
    private final Map<String, Long> dropped = new TreeMap<>();

    RowFilter(LabelledHistory history, VectorMatrix vectors, int warmUp) {
        this.history = history;
        this.vectors = vectors;
        this.warmUp = warmUp;
        for (VectorFit fit : VectorFit.values()) {
            if (fit != VectorFit.FITS) {
                dropped.put(fit.name(), 0L);
            }
        }
    }

    /** Rows that stay, ascending; the others are counted. */
    int[] keptRows() {
        return IntStream.range(0, history.labels().size()).filter(this::keep).toArray();
    }

    Map<String, Long> dropped() {
        return dropped;
    }

    private boolean keep(int row) {
        VectorFit fit = fit(row);
        if (fit == VectorFit.FITS) {
            return true;
        }
        dropped.merge(fit.name(), 1L, Long::sum);
        return false;
    }

    private VectorFit fit(int row) {
        if (!vectors.isPresent(row)) {
            return VectorFit.NO_VECTOR;
        }
        return VectorFit.of(
                vectors.isComplete(row),
                history.barsBefore(row),
                warmUp,
                vectors.availableAt(row),
                history.labels().informationEnd(row));
    }
}
