package io.breadthflow.training.mlflow;

import io.breadthflow.learning.score.CoverageScore;
import io.breadthflow.learning.score.Estimate;
import io.breadthflow.learning.score.FoldScore;
import io.breadthflow.learning.score.MetricScore;
import io.breadthflow.learning.score.OracleScore;
import io.breadthflow.training.evaluation.RunEvaluation;
import io.breadthflow.training.evaluation.RunScores;
import io.breadthflow.training.registration.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mlflow.api.proto.Service.Metric;

/**
 * Scores as MLflow's metrics: {@code accuracy} with {@code accuracy.lower} and {@code accuracy.upper}, its skill and its
 * baselines; {@code fold.accuracy} and its like with the number of the fold as step, {@code logLoss.fold_0} and its like with the
 * round as step. What is not defined is left out.
 */
final class RunMetrics {

    private final long timestamp;
    private final List<Metric> metrics = new ArrayList<>();

    private RunMetrics(Run run) {
        timestamp = run.createdAt().toEpochMilli();
        RunEvaluation evaluation = run.evaluation();
        RunScores scores = evaluation.scores();
        add("train_rows", (double) run.model().trainRows());
        add("test_rows", (double) scores.testRows());
        add("dropped_rows", (double) evaluation.droppedRows());
        scores.metrics().forEach(this::score);
        scores.coverage().forEach(this::coverage);
        oracle(scores.oracle());
        scores.folds().forEach(this::fold);
        for (int fold = 0; fold < evaluation.learningCurves().size(); fold++) {
            learning("logLoss.fold_" + fold, evaluation.learningCurves().get(fold));
        }
    }

    static List<Metric> of(Run run) {
        return List.copyOf(new RunMetrics(run).metrics);
    }

    private void score(MetricScore score) {
        String name = score.metric().key();
        interval(name, score.estimate());
        interval(name + ".skill", score.skill());
        score.baselines().forEach((baseline, value) -> add(name + ".baseline." + baseline.key(), value));
    }

    private void coverage(CoverageScore coverage) {
        String name = String.format(Locale.ROOT, "accuracy.coverage_%02.0f", 100 * coverage.coverage());
        interval(name, coverage.accuracy());
        add(name + ".rows", (double) coverage.rows());
    }

    private void oracle(@Nullable OracleScore oracle) {
        if (oracle != null) {
            interval("oracle.accuracy", oracle.accuracy());
            add("oracle.skill_ratio", oracle.skillRatio());
        }
    }

    private void fold(FoldScore fold) {
        add("fold.accuracy", fold.accuracy(), fold.index());
        add("fold.train_rows", (double) fold.trainRows(), fold.index());
        add("fold.test_rows", (double) fold.testRows(), fold.index());
        add("fold.purged_rows", fold.withheld().purged(), fold.index());
        add("fold.embargoed_rows", fold.withheld().embargoed(), fold.index());
    }

    private void learning(String name, List<Double> logLoss) {
        for (int round = 0; round < logLoss.size(); round++) {
            add(name, logLoss.get(round), round + 1L);
        }
    }

    private void interval(String name, Estimate estimate) {
        add(name, estimate.value());
        add(name + ".lower", estimate.lower());
        add(name + ".upper", estimate.upper());
    }

    private void add(String name, double value) {
        add(name, value, 0);
    }

    private void add(String name, double value, long step) {
        if (Double.isFinite(value)) {
            metrics.add(Metric.newBuilder()
                    .setKey(name)
                    .setValue(value)
                    .setTimestamp(timestamp)
                    .setStep(step)
                    .build());
        }
    }
}
