package io.breadthflow.training.run;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.learning.model.Seed;
import io.breadthflow.learning.model.TrainedModel;
import io.breadthflow.learning.model.TrainingData;
import io.breadthflow.learning.score.FoldPrediction;
import io.breadthflow.learning.score.Persistence;
import io.breadthflow.learning.score.Predictions;
import io.breadthflow.learning.split.Fold;
import io.breadthflow.training.dataset.Dataset;
import io.breadthflow.training.run.RunPlan.Recipe;
import java.util.ArrayList;
import java.util.List;

/** Trains one model per fold and lets it predict the fold's test rows, which it has not seen. */
final class WalkForwardEvaluation {
    private final Dataset dataset;
    private final Recipe recipe;
    private final RunProgress progress;
    private final List<List<Double>> learningCurves = new ArrayList<>();

    WalkForwardEvaluation(Dataset dataset, Recipe recipe, RunProgress progress) {
        this.dataset = dataset;
        this.recipe = recipe;
        this.progress = progress;
    }

    /** Predictions of all folds; with true probabilities where every test row has one. */
    Predictions predict() {
        List<Fold> folds = folds();
        progress.begin(folds.stream().mapToLong(Fold::trainRows).sum());
        TrainingData data = dataset.trainingData();
        List<FoldPrediction> predictions = new ArrayList<>();
        for (Fold fold : folds) {
            predictions.add(new FoldPrediction(fold, predict(data, fold, folds.size())));
        }
        Predictions all = Predictions.of(dataset.labels(), predictions, new Persistence(dataset.history()));
        return dataset.oracle()
                .filter(oracle -> coversTestRows(oracle, all))
                .map(all::withOracle)
                .orElse(all);
    }

    /** Log loss of each fold's test rows after each round, once {@link #predict} has run. */
    List<List<Double>> learningCurves() {
        return List.copyOf(learningCurves);
    }

    private List<Fold> folds() {
        try {
            return recipe.walkForward().split(dataset.labels());
        } catch (IllegalArgumentException e) {
            throw new PlatformException(
                    ErrorCode.NO_DATA,
                    "The " + dataset.rows() + " rows cannot be split by " + recipe.split() + ": " + e.getMessage()
                            + ". Ingest a longer history or change breadthflow.training.walk-forward.",
                    e);
        }
    }

    private float[] predict(TrainingData data, Fold fold, int folds) {
        String what = "fold " + (fold.index() + 1) + " of " + folds;
        LearningCurve curve = new LearningCurve(progress.training(what, fold.trainRows()), data.select(fold.test()));
        try (TrainedModel model =
                recipe.modelSpec().trainer().train(data.select(fold.train()), new Seed(recipe.seed()), curve)) {
            learningCurves.add(curve.logLoss());
            return model.predict(dataset.features().select(fold.test()));
        }
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
