package io.breadthflow.learning.score;

import java.util.Arrays;

/** Accuracy of the most confident share; which rows these are is settled once, on the rows as they are. */
final class Coverage {

    private Coverage() {}

    static CoverageScore score(Forecast forecast, double share, int[][] draws) {
        TestRows rows = forecast.rows();
        double edge = edge(forecast, share);
        BlockMean accuracy = new BlockMean(rows.blocks());
        for (int row = 0; row < rows.size(); row++) {
            if (confidence(forecast.probability(row)) >= edge) {
                accuracy.add(rows.block(row), forecast.correct(row) ? 1 : 0);
            }
        }
        Estimate estimate = Estimate.of(accuracy.plain(rows.blocks()), accuracy.draws(draws));
        return new CoverageScore(share, estimate, accuracy.size());
    }

    private static double edge(Forecast forecast, double share) {
        double[] sorted = Arrays.stream(forecast.probabilities())
                .map(Coverage::confidence)
                .sorted()
                .toArray();
        int chosen = (int) Math.ceil(share * sorted.length);
        return sorted[sorted.length - chosen];
    }

    private static double confidence(double probability) {
        return Math.abs(probability - Forecast.CUT);
    }
}
