package io.breadthflow.training.evaluation;

import io.breadthflow.learning.model.Seed;
import io.breadthflow.learning.model.TrainedModel;
import io.breadthflow.learning.model.TrainingData;
import io.breadthflow.learning.score.FoldPrediction;
import io.breadthflow.learning.score.Predictions;
import io.breadthflow.learning.split.Fold;
import io.breadthflow.training.dataset.Dataset;
import io.breadthflow.training.plan.RunPlan.Recipe;
import java.util.ArrayList;
import java.util.List;

/** Trains one model per fold and lets it predict the fold's test rows, which it has not seen. */
public final class WalkForwardEvaluation {
    private final Dataset dataset;
    private final Recipe recipe;
    private final RunProgress progress;
    private final List<List<Double>> learningCurves = new ArrayList<>();

    public WalkForwardEvaluation(Dataset dataset, Recipe recipe, RunProgress progress) {
        this.dataset = dataset;
        this.recipe = recipe;
        this.progress = progress;
    }

    /** Predictions of all folds; with true probabilities where every test row has one. */
    public Predictions predict() {
        List<Fold> folds = TestedFolds.split(dataset.labels(), recipe);
        progress.begin(folds.stream().mapToLong(Fold::trainRows).sum());
        TrainingData data = dataset.trainingData();
        List<FoldPrediction> predictions = new ArrayList<>();
        for (Fold fold : folds) {
            predictions.add(new FoldPrediction(fold, predict(data, fold, folds.size())));
        }
        return TestedFolds.join(dataset.keys(), predictions);
    }

    /** Log loss of each fold's test rows after each round, once {@link #predict} has run. */
    public List<List<Double>> learningCurves() {
        return List.copyOf(learningCurves);
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
}
