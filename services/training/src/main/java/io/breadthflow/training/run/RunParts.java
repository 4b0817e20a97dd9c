package io.breadthflow.training.run;

import io.breadthflow.platform.dataset.DatasetVersion;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the steps of a run leave behind, enough to record it without doing them again. */
record RunParts(Labels labels, Evaluation evaluation, Model model) {

    /**
     * The step {@code label}.
     *
     * @param table version of the label table that holds the labels
     */
    record Labels(DatasetVersion table) {}

    /**
     * The step {@code evaluate}.
     *
     * @param table version of {@code evaluations} that holds the predictions
     * @param learningCurves log loss of each fold's test rows after each round; null in steps of earlier versions
     * @param dropped bars that became no row, by reason
     */
    record Evaluation(
            DatasetVersion table,
            ScoreViews scores,
            @Nullable List<List<Double>> learningCurves,
            Map<String, Long> dropped,
            List<String> warnings) {
        Evaluation {
            dropped = Map.copyOf(dropped);
            warnings = List.copyOf(warnings);
        }

        @Override
        public List<List<Double>> learningCurves() {
            return learningCurves == null ? List.of() : learningCurves;
        }

        long droppedRows() {
            return dropped.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * The step {@code train}.
     *
     * @param trainRows rows the model was trained on
     * @param path its bytes in the object store
     * @param sha256 of these bytes
     */
    record Model(long trainRows, String path, String sha256) {}
}
