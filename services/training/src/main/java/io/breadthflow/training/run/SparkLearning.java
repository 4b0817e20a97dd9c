package io.breadthflow.training.run;

import io.breadthflow.contracts.driver.PredictedRows;
import io.breadthflow.contracts.driver.TrainingAnswer;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.learning.score.FoldPrediction;
import io.breadthflow.learning.split.Fold;
import io.breadthflow.training.dataset.DatasetAssembly;
import io.breadthflow.training.dataset.LabelledHistory;
import io.breadthflow.training.dataset.RowKeys;
import io.breadthflow.training.evaluation.FoldResults;
import io.breadthflow.training.evaluation.TestedFolds;
import io.breadthflow.training.plan.PlannedRun;
import io.breadthflow.training.registration.RunParts;
import java.util.ArrayList;
import java.util.List;

/** Reads what a Spark driver has trained: models and predictions; features never come here. */
final class SparkLearning implements Learning {

    private final RunAttempt attempt;
    private final TrainingAnswer answer;
    private final Lake lake;

    SparkLearning(RunAttempt attempt, TrainingAnswer answer, Lake lake) {
        this.attempt = attempt;
        this.answer = answer;
        this.lake = lake;
    }

    /** Path of the predictions of a run's folds. */
    static String predictions(PlannedRun run) {
        return ModelBytes.folder(run) + "fold_predictions";
    }

    @Override
    public FoldResults test() {
        LabelledHistory history = attempt.rows().history();
        PredictedRows predicted = PredictedRows.parse(lake.store().get(predictions(attempt.run())));
        if (predicted.labels() != history.labels().size()) {
            throw new PlatformException(
                    ErrorCode.ILLEGAL_STATE,
                    "Spark has found " + predicted.labels() + " labels where "
                            + attempt.pins().label() + " of "
                            + attempt.pins().listing() + " has "
                            + history.labels().size()
                            + ": the table of labels is not the one this run was made from. Start the run again with"
                            + " force.");
        }
        RowKeys keys = new DatasetAssembly(lake).keys(attempt.pins(), history, predicted.kept());
        List<FoldPrediction> folds = new ArrayList<>();
        for (Fold fold : TestedFolds.split(keys.labels(), attempt.run().plan().recipe())) {
            folds.add(new FoldPrediction(fold, predicted.folds().get(fold.index())));
        }
        return new FoldResults(
                keys.symbols(),
                TestedFolds.join(keys, folds),
                answer.learningCurves(),
                DatasetAssembly.dropped(history, answer.dropped()));
    }

    @Override
    public RunParts.Model train() {
        String path = ModelBytes.path(attempt.run());
        new ModelBytes(lake.store()).putExample(path, attempt.pins().features().outputs(), answer.example());
        return new RunParts.Model(answer.rows(), path, answer.modelSha256());
    }
}
