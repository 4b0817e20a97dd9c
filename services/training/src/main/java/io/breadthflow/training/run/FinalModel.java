package io.breadthflow.training.run;

import io.breadthflow.learning.model.Seed;
import io.breadthflow.learning.model.TrainedModel;
import io.breadthflow.training.dataset.Dataset;
import io.breadthflow.training.evaluation.RunProgress;
import io.breadthflow.training.plan.RunPlan;

/** The model that is registered: trained on every row, and so never scored itself. */
public final class FinalModel {
    private FinalModel() {}

    /** Trains it; the caller closes it. */
    public static TrainedModel train(Dataset dataset, RunPlan.Recipe recipe, RunProgress progress) {
        return recipe.modelSpec()
                .trainer()
                .train(
                        dataset.trainingData(),
                        new Seed(recipe.seed()),
                        progress.training("model on all rows", dataset.rows()));
    }
}
