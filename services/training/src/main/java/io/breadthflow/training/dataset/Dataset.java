package io.breadthflow.training.dataset;

import io.breadthflow.learning.label.Labels;
import io.breadthflow.learning.model.FeatureMatrix;
import io.breadthflow.learning.model.TrainingData;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rows to train and to judge on: features, labels and, where a simulator wrote them, true probabilities of the same rows,
 * ordered by symbol and time.
 */
public final class Dataset {
    private final List<String> symbols;
    private final FeatureMatrix features;
    private final Labels labels;
    private final Labels history;
    private final double @Nullable [] oracle;
    private final Map<String, Long> dropped;

    Dataset(Rows rows, double @Nullable [] oracle, Map<String, Long> dropped) {
        this.symbols = rows.symbols;
        this.features = rows.features;
        this.labels = rows.labels;
        this.history = rows.history;
        this.oracle = oracle;
        this.dropped = Map.copyOf(dropped);
    }

    /** Number of rows. */
    public int rows() {
        return labels.size();
    }

    /** Symbols by instrument number. */
    public List<String> symbols() {
        return symbols;
    }

    public FeatureMatrix features() {
        return features;
    }

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

    /** Bars that became no row, by reason. */
    public Map<String, Long> dropped() {
        return dropped;
    }

    public long droppedRows() {
        return dropped.values().stream().mapToLong(Long::longValue).sum();
    }

    /** All rows, to train on. */
    public TrainingData trainingData() {
        return new TrainingData(features, labels.values());
    }

    /** Columns of the same rows. */
    record Rows(List<String> symbols, FeatureMatrix features, Labels labels, Labels history) {}
}
