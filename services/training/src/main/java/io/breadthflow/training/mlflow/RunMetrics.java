package io.breadthflow.training.mlflow;

import io.breadthflow.contracts.api.training.CoverageView;
import io.breadthflow.contracts.api.training.FoldView;
import io.breadthflow.contracts.api.training.MetricView;
import io.breadthflow.contracts.api.training.OracleView;
import io.breadthflow.contracts.api.training.RunView;
import io.breadthflow.training.run.RunStore.RecordedRun;
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

    private RunMetrics(RecordedRun recorded) {
        RunView run = recorded.view();
        timestamp = run.createdAt().toEpochMilli();
        add("train_rows", (double) run.trainRows());
        add("test_rows", (double) run.testRows());
        add("dropped_rows", (double) run.droppedRows());
        run.scores().forEach(this::score);
        run.coverage().forEach(this::coverage);
        oracle(run.oracle());
        run.folds().forEach(this::fold);
        for (int fold = 0; fold < recorded.learningCurves().size(); fold++) {
            learning("logLoss.fold_" + fold, recorded.learningCurves().get(fold));
        }
    }

    static List<Metric> of(RecordedRun run) {
        return List.copyOf(new RunMetrics(run).metrics);
    }

    private void score(MetricView score) {
        String name = score.metric();
        interval(name, score.value(), score.lower(), score.upper());
        interval(name + ".skill", score.skill(), score.skillLower(), score.skillUpper());
        score.baselines().forEach((baseline, value) -> add(name + ".baseline." + baseline, value));
    }

    private void coverage(CoverageView coverage) {
        String name = String.format(Locale.ROOT, "accuracy.coverage_%02.0f", 100 * coverage.coverage());
        interval(name, coverage.accuracy(), coverage.lower(), coverage.upper());
        add(name + ".rows", (double) coverage.n());
    }

    private void oracle(@Nullable OracleView oracle) {
        if (oracle != null) {
            interval("oracle.accuracy", oracle.accuracy(), oracle.lower(), oracle.upper());
            add("oracle.skill_ratio", oracle.skillRatio());
        }
    }

    private void fold(FoldView fold) {
        add("fold.accuracy", fold.accuracy(), fold.fold());
        add("fold.train_rows", (double) fold.trainRows(), fold.fold());
        add("fold.test_rows", (double) fold.testRows(), fold.fold());
        add("fold.purged_rows", (double) fold.purgedRows(), fold.fold());
        add("fold.embargoed_rows", (double) fold.embargoedRows(), fold.fold());
    }

    private void learning(String name, List<Double> logLoss) {
        for (int round = 0; round < logLoss.size(); round++) {
            add(name, logLoss.get(round), round + 1L);
        }
    }

    private void interval(String name, @Nullable Double value, @Nullable Double lower, @Nullable Double upper) {
        add(name, value);
        add(name + ".lower", lower);
        add(name + ".upper", upper);
    }

    private void add(String name, @Nullable Double value) {
        add(name, value, 0);
    }

    private void add(String name, @Nullable Double value, long step) {
        if (value != null && Double.isFinite(value)) {
            metrics.add(Metric.newBuilder()
                    .setKey(name)
                    .setValue(value)
                    .setTimestamp(timestamp)
                    .setStep(step)
                    .build());
        }
    }
}
