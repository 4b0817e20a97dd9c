package io.breadthflow.learning.score;

import java.util.function.Function;

/**
 * Measure of a forecast. A probability of 0.5 or more predicts label 1. A metric that is not defined on the
 * rows is NaN.
 */
public enum Metric {
    /** Share of rows predicted right. */
    ACCURACY("accuracy", Better.HIGHER, Double.NaN, rows -> new ConfusionBlocks(rows, Confusion::accuracy)),
    /** Mean of the shares predicted right within each label. */
    BALANCED_ACCURACY(
            "balancedAccuracy", Better.HIGHER, 0.5, rows -> new ConfusionBlocks(rows, Confusion::balancedAccuracy)),
    /** Matthews correlation of prediction and label, −1 to 1. */
    MCC("mcc", Better.HIGHER, 0, rows -> new ConfusionBlocks(rows, Confusion::mcc)),
    /** Share of label 1 among the rows predicted 1. */
    PRECISION("precision", Better.HIGHER, Double.NaN, rows -> new ConfusionBlocks(rows, Confusion::precision)),
    /** Share predicted 1 among the rows of label 1. */
    RECALL("recall", Better.HIGHER, Double.NaN, rows -> new ConfusionBlocks(rows, Confusion::recall)),
    /** Harmonic mean of precision and recall. */
    F1("f1", Better.HIGHER, Double.NaN, rows -> new ConfusionBlocks(rows, Confusion::f1)),
    /** Area under the ROC curve, over all rows together. */
    AUC("auc", Better.HIGHER, 0.5, RankedPairs::new),
    /** Mean negative log likelihood in nats. */
    LOG_LOSS("logLoss", Better.LOWER, Double.NaN, RowLoss::logLoss),
    /** Mean squared distance of probability and label. */
    BRIER("brier", Better.LOWER, Double.NaN, RowLoss::brier),
    /** Mean cross-sectional Pearson correlation of probability and realised value. */
    IC("ic", Better.HIGHER, 0, StepCorrelation::ofValues),
    /** Mean cross-sectional Spearman correlation of probability and realised value. */
    RANK_IC("rankIc", Better.HIGHER, 0, StepCorrelation::ofRanks);

    private final String key;
    private final Better better;
    private final double chance;
    private final Function<Forecast, BlockScore> over;

    Metric(String key, Better better, double chance, Function<Forecast, BlockScore> over) {
        this.key = key;
        this.better = better;
        this.chance = chance;
        this.over = over;
    }

    /** Name in reports, lower camel case. */
    public String key() {
        return key;
    }

    /** Direction in which the metric improves. */
    public Better better() {
        return better;
    }

    /**
     * Expected value of a forecast without information whatever the base rate, NaN where it depends on the base rate.
     * Baselines that are constant have no correlation at all; skill is measured from this value then.
     */
    public double chance() {
        return chance;
    }

    BlockScore over(Forecast forecast) {
        return over.apply(forecast);
    }

    /** Direction of a metric. */
    public enum Better {
        /** More is better. */
        HIGHER,
        /** Less is better. */
        LOWER;

        /** By how much {@code value} beats {@code reference}: positive is better. */
        double gain(double value, double reference) {
            return switch (this) {
                case HIGHER -> value - reference;
                case LOWER -> reference - value;
            };
        }
    }
}
