package io.breadthflow.learning.score;

import java.util.function.DoubleBinaryOperator;

/** Mean losses of single probabilities. */
final class RowLoss {

    /** Probabilities are kept this far from 0 and 1 in a logarithm, about the resolution of a float near 1. */
    static final double CLIP = 1e-7;

    private RowLoss() {}

    /** Mean negative log likelihood in nats, probabilities clipped to [1e-7, 1 − 1e-7]. */
    static BlockScore logLoss(Forecast forecast) {
        return mean(forecast, (probability, truth) -> {
            double clipped = Math.min(1 - CLIP, Math.max(CLIP, probability));
            return -StrictMath.log(truth == 1 ? clipped : 1 - clipped);
        });
    }

    /** Mean squared distance of probability and label (Brier 1950, one-sided form), 0 to 1. */
    static BlockScore brier(Forecast forecast) {
        return mean(forecast, (probability, truth) -> (probability - truth) * (probability - truth));
    }

    private static BlockScore mean(Forecast forecast, DoubleBinaryOperator loss) {
        TestRows rows = forecast.rows();
        BlockMean mean = new BlockMean(rows.blocks());
        for (int row = 0; row < rows.size(); row++) {
            mean.add(rows.block(row), loss.applyAsDouble(forecast.probability(row), rows.truth(row)));
        }
        return mean;
    }
}
