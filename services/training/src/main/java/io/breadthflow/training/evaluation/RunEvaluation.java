package io.breadthflow.training.evaluation;

import java.util.List;
import java.util.Map;

/**
 * Results of the models of a run's folds.
 *
 * @param learningCurves log loss of each fold's test rows after each round; empty where none was watched
 * @param dropped bars that became no row, by reason
 * @param warnings what a reader must know before trusting the scores
 */
public record RunEvaluation(
        RunScores scores, List<List<Double>> learningCurves, Map<String, Long> dropped, List<String> warnings) {
    public RunEvaluation {
        learningCurves = learningCurves.stream().map(List::copyOf).toList();
        dropped = Map.copyOf(dropped);
        warnings = List.copyOf(warnings);
    }

    /** Bars that became no row, whatever the reason. */
    public long droppedRows() {
        return dropped.values().stream().mapToLong(Long::longValue).sum();
    }
}
