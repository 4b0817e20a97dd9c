package io.breadthflow.training.evaluation;

import io.breadthflow.learning.model.RoundListener;
import io.breadthflow.learning.model.TrainingData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Mean log loss of a fold's test rows after every round: shows whether a model has learned enough, or by heart. */
final class LearningCurve implements RoundListener {
    private final RoundListener progress;
    private final TrainingData test;
    private final List<Double> logLoss = new ArrayList<>();

    LearningCurve(RoundListener progress, TrainingData test) {
        this.progress = progress;
        this.test = test;
    }

    @Override
    public Optional<TrainingData> watched() {
        return Optional.of(test);
    }

    @Override
    public void scored(int done, double value) {
        logLoss.add(value);
    }

    @Override
    public void roundDone(int done, int total) {
        progress.roundDone(done, total);
    }

    /** The first value is that after the first round. */
    List<Double> logLoss() {
        return List.copyOf(logLoss);
    }
}
