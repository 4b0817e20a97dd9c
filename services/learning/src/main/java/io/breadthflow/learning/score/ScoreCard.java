package io.breadthflow.learning.score;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All scores of a model on rows it had not seen.
 *
 * @param metrics every {@link Metric}, in order
 * @param coverage accuracy at the most confident 1, 5, 10, 25, 50 and 100 %
 * @param oracle null unless the rows come from a simulator
 */
public record ScoreCard(
        Sample sample,
        List<MetricScore> metrics,
        List<CoverageScore> coverage,
        List<FoldScore> folds,
        @Nullable OracleScore oracle) {

    public ScoreCard {
        metrics = List.copyOf(metrics);
        coverage = List.copyOf(coverage);
        folds = List.copyOf(folds);
    }

    /** The score of {@code metric}. */
    public MetricScore metric(Metric metric) {
        return metrics.stream()
                .filter(score -> score.metric() == metric)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Sample that the scores rest on.
     *
     * @param rows test rows of all folds
     * @param blocks blocks the bootstrap draws from
     * @param blockSteps steps of a block
     * @param persistenceFallbacks rows without a known label, where {@link Baseline#PERSISTENCE} takes the training share
     */
    public record Sample(long rows, int blocks, int blockSteps, long persistenceFallbacks) {

        /** Fewer blocks than this do not carry an interval. */
        public static final int FEWEST_BLOCKS = 20;

        /** True when the intervals rest on fewer than {@value #FEWEST_BLOCKS} blocks and should not be relied on. */
        public boolean shortSample() {
            return blocks < FEWEST_BLOCKS;
        }
    }
}
