package io.breadthflow.training.registration;

import io.breadthflow.contracts.api.Engine;
import io.breadthflow.lake.table.Micros;
import io.breadthflow.learning.score.Baseline;
import io.breadthflow.learning.score.CoverageScore;
import io.breadthflow.learning.score.Estimate;
import io.breadthflow.learning.score.FoldScore;
import io.breadthflow.learning.score.Metric;
import io.breadthflow.learning.score.MetricScore;
import io.breadthflow.learning.score.OracleScore;
import io.breadthflow.learning.split.Fold;
import io.breadthflow.training.evaluation.RunEvaluation;
import io.breadthflow.training.evaluation.RunScores;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Two runs with every kind of field that can be absent: once all there, once all absent. */
public final class RecordedRuns {
    private static final Estimate UNDEFINED = new Estimate(Double.NaN, Double.NaN, Double.NaN);

    private RecordedRuns() {}

    /** A run on a simulated market, trained here. */
    public static Run simulated() {
        return new Run(
                "00112233445566ff",
                "ab12",
                "next_day_direction",
                new Run.Model("direction", 3, 4096),
                new RunEvaluation(
                        new RunScores(
                                512,
                                false,
                                List.of(new MetricScore(
                                        Metric.ACCURACY,
                                        new Estimate(0.5312345678901234, 0.51, 0.55),
                                        Map.of(
                                                Baseline.MAJORITY, 0.5,
                                                Baseline.TRAIN_MAJORITY, 0.49,
                                                Baseline.PERSISTENCE, 0.48),
                                        new Estimate(0.0312345678901234, 0.01, 0.05))),
                                List.of(new CoverageScore(0.1, new Estimate(0.6, 0.5, 0.7), 51)),
                                List.of(fold(0.53)),
                                new OracleScore(new Estimate(0.56, 0.54, 0.58), 0.5)),
                        List.of(List.of(0.69, 0.68)),
                        Map.of("WARM_UP", 320L),
                        List.of("Suspected leak")),
                provenance(7L, Engine.LOCAL, null),
                Instant.parse("2026-12-01T03:04:05.123456Z"));
    }

    /** A run on listed equities whose scores are not defined, trained on Spark. */
    public static Run undefined() {
        return new Run(
                "ff66554433221100",
                "cd34",
                "volatility_20d_above_median",
                new Run.Model("volatility", 1, 10),
                new RunEvaluation(
                        new RunScores(
                                0,
                                true,
                                List.of(new MetricScore(
                                        Metric.RANK_IC,
                                        UNDEFINED,
                                        Map.of(
                                                Baseline.MAJORITY, Double.NaN,
                                                Baseline.TRAIN_MAJORITY, Double.NaN,
                                                Baseline.PERSISTENCE, Double.NaN),
                                        UNDEFINED)),
                                List.of(new CoverageScore(0.01, new Estimate(1, Double.NaN, Double.NaN), 1)),
                                List.of(),
                                null),
                        List.of(),
                        Map.of(),
                        List.of()),
                provenance(null, Engine.SPARK, 2),
                Instant.parse("2026-12-01T03:04:05Z"));
    }

    private static FoldScore fold(double accuracy) {
        return new FoldScore(
                0,
                new Fold.TestWindow(
                        Micros.of(Instant.parse("2024-01-02T21:00:00Z")),
                        Micros.of(Instant.parse("2024-06-28T20:00:00.000001Z"))),
                2048,
                512,
                new Fold.Withheld(16, 80),
                accuracy);
    }

    private static Provenance provenance(Long oracle, Engine engine, Integer workers) {
        return new Provenance(
                new Provenance.Data(
                        "sim.equity",
                        200,
                        new Provenance.Source("ohlcv", 4),
                        new Provenance.Features(
                                "features_small_daily_1a2b3c4d",
                                9,
                                "small-daily",
                                "1a2b3c4d",
                                List.of("rsi_14", "return_1")),
                        new Provenance.Labels("next_day_direction:v1", "labels_next_day_direction_v1", 2),
                        oracle),
                "walk_forward:v1;folds=3",
                new Provenance.Model("xgboost:v1;rounds=100", 42, 2, engine, workers, "00ff"),
                new Provenance.Code("0.1.0+0011223344556677", "xgboost 3.1.1"));
    }
}
