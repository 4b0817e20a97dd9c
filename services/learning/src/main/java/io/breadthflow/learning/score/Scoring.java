package io.breadthflow.learning.score;

import io.breadthflow.learning.score.ScoreCard.Sample;
import io.breadthflow.learning.split.Fold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Scores predictions: metrics, baselines, skill and coverage, with intervals from a bootstrap over blocks of
 * max(horizon, 5) steps. Blocks keep together what is correlated: rows of one step, and labels that overlap.
 */
public final class Scoring {

    private static final int FEWEST_BLOCK_STEPS = 5;
    private static final double[] COVERAGES = {0.01, 0.05, 0.10, 0.25, 0.50, 1.00};

    private final Bootstrap bootstrap;

    public Scoring(Bootstrap bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** Scores every test row of {@code predictions} at once. */
    public ScoreCard score(Predictions predictions) {
        int blockSteps = Math.max(predictions.labels().spec().horizon(), FEWEST_BLOCK_STEPS);
        TestRows rows = new TestRows(predictions, blockSteps);
        int[][] draws = bootstrap.weights(rows.blocks());
        Forecast model = new Forecast(rows, predictions.probabilities());
        Map<Baseline, Forecast> baselines = new EnumMap<>(Baseline.class);
        for (Baseline baseline : Baseline.values()) {
            baselines.put(baseline, new Forecast(rows, baseline.probabilities(predictions)));
        }
        MetricScoring scoring = new MetricScoring(model, baselines, draws);
        List<MetricScore> metrics =
                Arrays.stream(Metric.values()).map(scoring::score).toList();
        List<CoverageScore> coverage = Arrays.stream(COVERAGES)
                .mapToObj(share -> Coverage.score(model, share, draws))
                .toList();
        Sample sample = new Sample(rows.size(), rows.blocks(), blockSteps, fallbacks(predictions));
        OracleScore oracle = oracle(predictions.oracles(), rows, draws, scoring.score(Metric.ACCURACY));
        return new ScoreCard(sample, metrics, coverage, folds(predictions, model), oracle);
    }

    private static long fallbacks(Predictions predictions) {
        return IntStream.range(0, predictions.size())
                .filter(row -> predictions.persistence(row) == Persistence.UNKNOWN)
                .count();
    }

    private static @Nullable OracleScore oracle(
            double @Nullable [] probabilities, TestRows rows, int[][] draws, MetricScore accuracy) {
        if (probabilities == null) {
            return null;
        }
        BlockScore score = Metric.ACCURACY.over(new Forecast(rows, probabilities));
        Estimate oracle = Estimate.of(score.plain(rows.blocks()), score.draws(draws));
        double majority = accuracy.baseline(Baseline.MAJORITY);
        double room = oracle.value() - majority;
        return new OracleScore(oracle, room > 0 ? (accuracy.estimate().value() - majority) / room : Double.NaN);
    }

    private static List<FoldScore> folds(Predictions predictions, Forecast model) {
        double[] right = new double[predictions.folds().size()];
        for (int row = 0; row < predictions.size(); row++) {
            right[predictions.fold(row)] += model.correct(row) ? 1 : 0;
        }
        List<FoldScore> scores = new ArrayList<>();
        for (Fold fold : predictions.folds()) {
            double accuracy = right[scores.size()] / fold.testRows();
            scores.add(new FoldScore(
                    fold.index(), fold.window(), fold.trainRows(), fold.testRows(), fold.withheld(), accuracy));
        }
        return scores;
    }
}
