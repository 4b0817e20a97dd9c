package io.breadthflow.training.dataset;

import io.breadthflow.learning.label.Labels;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of a dataset without their features. */
public final class RowKeys {
    private final List<String> symbols;
    private final Labels labels;
    private final Labels history;
    private final double @Nullable [] oracle;

    RowKeys(List<String> symbols, Labels labels, Labels history, double @Nullable [] oracle) {
        this.symbols = List.copyOf(symbols);
        this.labels = labels;
        this.history = history;
        this.oracle = oracle;
    }

    /** Symbols by instrument number. */
    public List<String> symbols() {
        return symbols;
    }

    /** Labels of the rows. */
    public Labels labels() {
        return labels;
    }

    /** All labels, also those without a vector: what the persistence baseline may look back on. */
    public Labels history() {
        return history;
    }

    /** True probability of label 1 for each row, NaN where there is none. */
    public Optional<double[]> oracle() {
        return Optional.ofNullable(oracle).map(double[]::clone);
    }
}
