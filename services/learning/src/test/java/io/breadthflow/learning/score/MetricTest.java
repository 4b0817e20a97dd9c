package io.breadthflow.learning.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.breadthflow.learning.label.Labels;
import io.breadthflow.learning.split.WalkForward;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MetricTest {

    /** Four instruments over four steps, of which the last is tested: labels 1, 0, 1, 0. */
    private static final double[] REALISED = {0.03, -0.01, 0.02, -0.02};

    private static final double[] PROBABILITY = {0.75, 0.5, 0.25, 0.25};

    @Test
    void confusionMetricsCutAtOneHalf() {
        // predicted 1, 1, 0, 0: one right and one wrong of each
        assertThat(value(Metric.ACCURACY)).isEqualTo(0.5);
        assertThat(value(Metric.BALANCED_ACCURACY)).isEqualTo(0.5);
        assertThat(value(Metric.MCC)).isZero();
        assertThat(value(Metric.PRECISION)).isEqualTo(0.5);
        assertThat(value(Metric.RECALL)).isEqualTo(0.5);
        assertThat(value(Metric.F1)).isEqualTo(0.5);
    }

    @Test
    void aucCountsPairsAndHalfOfTies() {
        // 0.75 beats 0.5 and 0.25, 0.25 loses to 0.5 and ties with 0.25
        assertThat(value(Metric.AUC)).isEqualTo(2.5 / 4);
    }

    @Test
    void logLossAndBrierPunishConfidentErrors() {
        double expected = -(Math.log(0.75) + Math.log(0.5) + Math.log(0.25) + Math.log(0.75)) / 4;
        assertThat(value(Metric.LOG_LOSS)).isCloseTo(expected, within(1e-12));
        assertThat(value(Metric.BRIER)).isEqualTo((0.0625 + 0.25 + 0.5625 + 0.0625) / 4);
    }

    @Test
    void certaintyThatIsWrongCostsAFiniteLoss() {
        double loss = score(Metric.LOG_LOSS, REALISED, new double[] {0, 0, 1, 0});
        assertThat(loss).isCloseTo(-Math.log(RowLoss.CLIP) / 4, within(1e-6));
    }

    @Test
    void icCorrelatesWithWhatWasRealised() {
        // deviations of realised from 0.005: .025, -.015, .015, -.025; of probability from .4375: .3125, .0625, -.1875
        // twice
        double covariance = 0.025 * 0.3125 - 0.015 * 0.0625 - 0.015 * 0.1875 + 0.025 * 0.1875;
        double spread = Math.sqrt(0.0017) * Math.sqrt(0.171875);
        assertThat(value(Metric.IC)).isCloseTo(covariance / spread, within(1e-12));
    }

    @Test
    void rankIcSharesTheRanksOfTies() {
        // ranks of realised 4, 2, 3, 1; of probability 4, 3, 1.5, 1.5
        double covariance = 1.5 * 1.5 - 0.5 * 0.5 - 0.5 * 1 + 1.5 * 1;
        assertThat(value(Metric.RANK_IC)).isCloseTo(covariance / Math.sqrt(5 * 4.5), within(1e-12));
    }

    @Test
    void whatIsConstantHasNoCorrelationAndHalfAnArea() {
        double[] constant = {0.6, 0.6, 0.6, 0.6};
        assertThat(score(Metric.IC, REALISED, constant)).isNaN();
        assertThat(score(Metric.RANK_IC, REALISED, constant)).isNaN();
        assertThat(score(Metric.MCC, REALISED, constant)).isNaN();
        assertThat(score(Metric.AUC, REALISED, constant)).isEqualTo(0.5);
        double[] oneLabel = {0.01, 0.02, 0.03, 0.04};
        assertThat(score(Metric.AUC, oneLabel, PROBABILITY)).isNaN();
    }

    @Test
    void twoRowsOfAStepAreNoCrossSection() {
        assertThat(score(Metric.IC, new double[] {0.1, -0.1}, new double[] {0.9, 0.1}))
                .isNaN();
    }

    @Test
    void lossesAreBetterWhenLower() {
        assertThat(Metric.BRIER.better().gain(0.2, 0.25)).isCloseTo(0.05, within(1e-15));
        assertThat(Metric.ACCURACY.better().gain(0.6, 0.5)).isCloseTo(0.1, within(1e-15));
        assertThat(Arrays.stream(Metric.values()).map(Metric::key))
                .containsExactly(
                        "accuracy",
                        "balancedAccuracy",
                        "mcc",
                        "precision",
                        "recall",
                        "f1",
                        "auc",
                        "logLoss",
                        "brier",
                        "ic",
                        "rankIc");
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    void aBlockDrawnTwiceCountsAsItsRowsTwice(Metric metric) {
        for (long seed = 0; seed < 8; seed++) {
            Predictions predictions = SamplePanel.random(7, 60, 40, seed);
            TestRows rows = new TestRows(predictions, 5);
            Forecast forecast = new Forecast(rows, predictions.probabilities());
            for (int[] weight : new Bootstrap(5, seed).weights(rows.blocks())) {
                assertThat(metric.over(forecast).at(weight))
                        .isCloseTo(Naive.value(metric, forecast, weight), within(1e-9));
            }
        }
    }

    @Test
    void ranksAgreeWithCounting() {
        SplittableRandom random = new SplittableRandom(3);
        double[] values = random.ints(50, 0, 20).asDoubleStream().toArray();
        double[] ranks = StepCorrelation.ranks(values);
        for (int i = 0; i < values.length; i++) {
            double value = values[i];
            double below = Arrays.stream(values).filter(other -> other < value).count();
            double same = Arrays.stream(values).filter(other -> other == value).count();
            assertThat(ranks[i]).isEqualTo(below + (same - 1) / 2);
        }
    }

    private static double value(Metric metric) {
        return score(metric, REALISED, PROBABILITY);
    }

    private static double score(Metric metric, double[] realised, double[] probability) {
        int steps = 4;
        Labels labels = SamplePanel.labels(
                realised.length, steps, row -> row % steps == steps - 1 ? realised[row / steps] : 0.01);
        Predictions predictions =
                SamplePanel.predictions(labels, new WalkForward(1, 1, 0), row -> probability[row / steps]);
        TestRows rows = new TestRows(predictions, 5);
        assertThat(IntStream.range(0, rows.size()).mapToDouble(rows::realised)).containsExactly(box(realised));
        return metric.over(new Forecast(rows, probability)).plain(rows.blocks());
    }

    private static Double[] box(double[] values) {
        return Arrays.stream(values).boxed().toArray(Double[]::new);
    }
}
