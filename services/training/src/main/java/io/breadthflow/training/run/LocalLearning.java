package io.breadthflow.training.run;

import io.breadthflow.learning.model.TrainedModel;
import io.breadthflow.learning.score.Predictions;
import io.breadthflow.training.dataset.Dataset;
import io.breadthflow.training.evaluation.FoldResults;
import io.breadthflow.training.evaluation.WalkForwardEvaluation;
import io.breadthflow.training.registration.RunParts;

/** Trains in this process. */
final class LocalLearning implements Learning {

    private final RunAttempt attempt;
    private final ModelBytes modelBytes;

    LocalLearning(RunAttempt attempt, ModelBytes modelBytes) {
        this.attempt = attempt;
        this.modelBytes = modelBytes;
    }

    @Override
    public FoldResults test() {
        Dataset dataset = attempt.rows().dataset();
        WalkForwardEvaluation evaluation =
                new WalkForwardEvaluation(dataset, attempt.run().plan().recipe(), attempt.progress());
        Predictions predictions = evaluation.predict();
        return new FoldResults(dataset.symbols(), predictions, evaluation.learningCurves(), dataset.dropped());
    }

    @Override
    public RunParts.Model train() {
        Dataset dataset = attempt.rows().dataset();
        attempt.progress().begin(dataset.rows());
        try (TrainedModel model = FinalModel.train(dataset, attempt.run().plan().recipe(), attempt.progress())) {
            String path = modelBytes.put(attempt.run(), model);
            modelBytes.putExample(path, dataset.features());
            return new RunParts.Model(dataset.rows(), path, model.sha256());
        }
    }
}
