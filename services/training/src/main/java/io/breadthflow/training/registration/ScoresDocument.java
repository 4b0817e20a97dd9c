package io.breadthflow.training.registration;

import io.breadthflow.lake.table.Micros;
import io.breadthflow.learning.score.Baseline;
import io.breadthflow.learning.score.CoverageScore;
import io.breadthflow.learning.score.Estimate;
import io.breadthflow.learning.score.FoldScore;
import io.breadthflow.learning.score.Metric;
import io.breadthflow.learning.score.MetricScore;
import io.breadthflow.learning.score.OracleScore;
import io.breadthflow.learning.split.Fold;
import io.breadthflow.training.evaluation.RunScores;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Scores as they are stored: what is NaN in {@link RunScores} is null here. */
record ScoresDocument(
        long testRows,
        boolean shortSample,
        List<MetricDocument> metrics,
        List<CoverageDocument> coverage,
        List<FoldDocument> folds,
        @Nullable OracleDocument oracle) {

    static ScoresDocument of(RunScores scores) {
        OracleScore oracle = scores.oracle();
        return new ScoresDocument(
                scores.testRows(),
                scores.shortSample(),
                scores.metrics().stream().map(MetricDocument::of).toList(),
                scores.coverage().stream().map(CoverageDocument::of).toList(),
                scores.folds().stream().map(FoldDocument::of).toList(),
                oracle == null ? null : OracleDocument.of(oracle));
    }

    RunScores scores() {
        return new RunScores(
                testRows,
                shortSample,
                metrics.stream().map(MetricDocument::score).toList(),
                coverage.stream().map(CoverageDocument::score).toList(),
                folds.stream().map(FoldDocument::score).toList(),
                oracle == null ? null : oracle.score());
    }

    private static @Nullable Double orNull(double value) {
        return Double.isNaN(value) ? null : value;
    }

    private static double orNaN(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }

    private static Estimate estimate(@Nullable Double value, @Nullable Double lower, @Nullable Double upper) {
        return new Estimate(orNaN(value), orNaN(lower), orNaN(upper));
    }

    /** A metric beside its baselines, both by the keys they have in reports. */
    record MetricDocument(
            String metric,
            @Nullable Double value,
            @Nullable Double lower,
            @Nullable Double upper,
            Map<String, @Nullable Double> baselines,
            @Nullable Double skill,
            @Nullable Double skillLower,
            @Nullable Double skillUpper) {

        static MetricDocument of(MetricScore score) {
            Map<String, @Nullable Double> baselines = new TreeMap<>();
            score.baselines().forEach((baseline, value) -> baselines.put(baseline.key(), orNull(value)));
            return new MetricDocument(
                    score.metric().key(),
                    orNull(score.estimate().value()),
                    orNull(score.estimate().lower()),
                    orNull(score.estimate().upper()),
                    baselines,
                    orNull(score.skill().value()),
                    orNull(score.skill().lower()),
                    orNull(score.skill().upper()));
        }

        MetricScore score() {
            Map<Baseline, Double> values = new EnumMap<>(Baseline.class);
            for (Baseline baseline : Baseline.values()) {
                values.put(baseline, orNaN(baselines.get(baseline.key())));
            }
            return new MetricScore(
                    named(metric), estimate(value, lower, upper), values, estimate(skill, skillLower, skillUpper));
        }

        private static Metric named(String key) {
            return Arrays.stream(Metric.values())
                    .filter(metric -> metric.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("there is no metric '" + key + "'"));
        }
    }

    /** Accuracy over the most confident share of rows. */
    record CoverageDocument(
            double coverage,
            @Nullable Double accuracy,
            @Nullable Double lower,
            @Nullable Double upper,
            long n) {

        static CoverageDocument of(CoverageScore score) {
            return new CoverageDocument(
                    score.coverage(),
                    orNull(score.accuracy().value()),
                    orNull(score.accuracy().lower()),
                    orNull(score.accuracy().upper()),
                    score.rows());
        }

        CoverageScore score() {
            return new CoverageScore(coverage, estimate(accuracy, lower, upper), n);
        }
    }

    /** One walk-forward fold. */
    record FoldDocument(
            int fold,
            Instant testFrom,
            Instant testTo,
            long trainRows,
            long testRows,
            int purgedRows,
            int embargoedRows,
            @Nullable Double accuracy) {

        static FoldDocument of(FoldScore score) {
            return new FoldDocument(
                    score.index(),
                    Micros.toInstant(score.window().firstEventTime()),
                    Micros.toInstant(score.window().lastEventTime()),
                    score.trainRows(),
                    score.testRows(),
                    score.withheld().purged(),
                    score.withheld().embargoed(),
                    orNull(score.accuracy()));
        }

        FoldScore score() {
            return new FoldScore(
                    fold,
                    new Fold.TestWindow(Micros.of(testFrom), Micros.of(testTo)),
                    trainRows,
                    testRows,
                    new Fold.Withheld(purgedRows, embargoedRows),
                    orNaN(accuracy));
        }
    }

    /** Scores of the simulator's own probabilities. */
    record OracleDocument(
            @Nullable Double accuracy,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable Double skillRatio) {

        static OracleDocument of(OracleScore score) {
            return new OracleDocument(
                    orNull(score.accuracy().value()),
                    orNull(score.accuracy().lower()),
                    orNull(score.accuracy().upper()),
                    orNull(score.skillRatio()));
        }

        OracleScore score() {
            return new OracleScore(estimate(accuracy, lower, upper), orNaN(skillRatio));
        }
    }
}
