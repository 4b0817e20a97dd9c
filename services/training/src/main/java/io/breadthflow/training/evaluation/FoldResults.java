package io.breadthflow.training.evaluation;

import io.breadthflow.learning.score.Predictions;
import java.util.List;
import java.util.Map;

/**
 * Out-of-sample predictions of the models of all folds.
 *
 * @param symbols by instrument number
 * @param learningCurves log loss of each fold's test rows after each round
 * @param dropped bars that became no row, by reason
 */
public record FoldResults(
        List<String> symbols, Predictions predictions, List<List<Double>> learningCurves, Map<String, Long> dropped) {
    public FoldResults {
        symbols = List.copyOf(symbols);
        learningCurves = List.copyOf(learningCurves);
        dropped = Map.copyOf(dropped);
    }
}
