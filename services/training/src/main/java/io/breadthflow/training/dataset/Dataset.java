package io.breadthflow.training.dataset;

import io.breadthflow.learning.label.Labels;
import io.breadthflow.learning.model.FeatureMatrix;
import io.breadthflow.learning.model.TrainingData;
import java.util.List;
import java.util.Map;

/**
 * Rows to train and to judge on: features, labels and, where a simulator wrote them, true probabilities of the same rows,
 * ordered by symbol and time.
 */
public final class Dataset {
    private final RowKeys keys;
    private final FeatureMatrix features;
    private final Map<String, Long> dropped;

    Dataset(RowKeys keys, FeatureMatrix features, Map<String, Long> dropped) {
        this.keys = keys;
        this.features = features;
        this.dropped = Map.copyOf(dropped);
    }

    /** Number of rows. */
    public int rows() {
        return keys.labels().size();
    }

    /** Rows without their features. */
    public RowKeys keys() {
        return keys;
    }

    /** Symbols by instrument number. */
    public List<String> symbols() {
        return keys.symbols();
    }

    public FeatureMatrix features() {
        return features;
    }

    public Labels labels() {
        return keys.labels();
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
        return new TrainingData(features, keys.labels().values());
    }
}
