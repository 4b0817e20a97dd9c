package io.breadthflow.training.evaluation;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.learning.label.Labels;
import io.breadthflow.learning.score.FoldPrediction;
import io.breadthflow.learning.score.Persistence;
import io.breadthflow.learning.score.Predictions;
import io.breadthflow.learning.split.Fold;
import io.breadthflow.training.dataset.RowKeys;
import io.breadthflow.training.plan.RunPlan.Recipe;
import java.util.List;

/** The folds that a run is judged by, whoever trains their models. */
public final class TestedFolds {

    private TestedFolds() {}

    /** Cuts {@code labels} as {@code recipe} says; {@code NO_DATA} when they are too few. */
    public static List<Fold> split(Labels labels, Recipe recipe) {
        try {
            return recipe.walkForward().split(labels);
        } catch (IllegalArgumentException e) {
            throw new PlatformException(
                    ErrorCode.NO_DATA,
                    "The " + labels.size() + " rows cannot be split by " + recipe.split() + ": " + e.getMessage()
                            + ". Ingest a longer history or change breadthflow.training.walk-forward.",
                    e);
        }
    }

    /** Predictions of all folds; with true probabilities where every test row has one. */
    public static Predictions join(RowKeys keys, List<FoldPrediction> folds) {
        Predictions all = Predictions.of(keys.labels(), folds, new Persistence(keys.history()));
        return keys.oracle()
                .filter(oracle -> coversTestRows(oracle, all))
                .map(all::withOracle)
                .orElse(all);
    }

    private static boolean coversTestRows(double[] oracle, Predictions predictions) {
        for (int row = 0; row < predictions.size(); row++) {
            if (Double.isNaN(oracle[predictions.labelRow(row)])) {
                return false;
            }
        }
        return true;
    }
}
