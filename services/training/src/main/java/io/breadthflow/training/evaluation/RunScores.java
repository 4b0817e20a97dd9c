package io.breadthflow.training.evaluation;

import io.breadthflow.learning.score.CoverageScore;
import io.breadthflow.learning.score.FoldScore;
import io.breadthflow.learning.score.MetricScore;
import io.breadthflow.learning.score.OracleScore;
import io.breadthflow.learning.score.ScoreCard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Scores of a run, all from rows the scored models had not seen.
 *
 * @param testRows rows of all folds' test windows
 * @param shortSample true when the intervals rest on too few blocks
 * @param oracle null unless the market is simulated
 */
public record RunScores(
        long testRows,
        boolean shortSample,
        List<MetricScore> metrics,
        List<CoverageScore> coverage,
        List<FoldScore> folds,
        @Nullable OracleScore oracle) {
    public RunScores {
        metrics = List.copyOf(metrics);
        coverage = List.copyOf(coverage);
        folds = List.copyOf(folds);
    }

    static RunScores of(ScoreCard card) {
        return new RunScores(
                card.sample().rows(),
                card.sample().shortSample(),
                card.metrics(),
                card.coverage(),
                card.folds(),
                card.oracle());
    }
}
