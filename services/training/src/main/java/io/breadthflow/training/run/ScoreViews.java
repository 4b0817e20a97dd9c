package io.breadthflow.training.run;

import io.breadthflow.contracts.api.training.CoverageView;
import io.breadthflow.contracts.api.training.FoldView;
import io.breadthflow.contracts.api.training.MetricView;
import io.breadthflow.contracts.api.training.OracleView;
import io.breadthflow.lake.table.Micros;
import io.breadthflow.learning.score.CoverageScore;
import io.breadthflow.learning.score.FoldScore;
import io.breadthflow.learning.score.MetricScore;
import io.breadthflow.learning.score.OracleScore;
import io.breadthflow.learning.score.ScoreCard;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A score card as the API shows it, and as a step of the job keeps it.
 *
 * @param oracle null unless the market is simulated
 */
record ScoreViews(
        long testRows,
        boolean shortSample,
        List<MetricView> scores,
        List<CoverageView> coverage,
        @Nullable OracleView oracle,
        List<FoldView> folds) {
    ScoreViews {
        scores = List.copyOf(scores);
        coverage = List.copyOf(coverage);
        folds = List.copyOf(folds);
    }

    static ScoreViews of(ScoreCard card) {
        return new ScoreViews(
                card.sample().rows(),
                card.sample().shortSample(),
                card.metrics().stream().map(ScoreViews::metric).toList(),
                card.coverage().stream().map(ScoreViews::coverage).toList(),
                oracle(card.oracle()),
                card.folds().stream().map(ScoreViews::fold).toList());
    }

    private static MetricView metric(MetricScore score) {
        TreeMap<String, @Nullable Double> baselines = new TreeMap<>();
        score.baselines().forEach((baseline, value) -> baselines.put(baseline.key(), value));
        return new MetricView(
                score.metric().key(),
                score.estimate().value(),
                score.estimate().lower(),
                score.estimate().upper(),
                baselines,
                score.skill().value(),
                score.skill().lower(),
                score.skill().upper());
    }

    private static CoverageView coverage(CoverageScore score) {
        return new CoverageView(
                score.coverage(),
                score.accuracy().value(),
                score.accuracy().lower(),
                score.accuracy().upper(),
                score.rows());
    }

    private static @Nullable OracleView oracle(@Nullable OracleScore score) {
        return score == null
                ? null
                : new OracleView(
                        score.accuracy().value(),
                        score.accuracy().lower(),
                        score.accuracy().upper(),
                        score.skillRatio());
    }

    private static FoldView fold(FoldScore score) {
        return new FoldView(
                score.index(),
                Micros.toInstant(score.window().firstEventTime()),
                Micros.toInstant(score.window().lastEventTime()),
                score.trainRows(),
                score.testRows(),
                score.withheld().purged(),
                score.withheld().embargoed(),
                score.accuracy());
    }
}
