package io.breadthflow.learning.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.breadthflow.learning.label.Labels;
import io.breadthflow.learning.split.Fold;
import io.breadthflow.learning.split.WalkForward;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScoringTest {

    private static final Scoring SCORING = new Scoring(Bootstrap.STANDARD);
    private static final WalkForward SPLIT = new WalkForward(2, 150, 5);

    @Test
    void everyMetricComesWithEveryBaselineAndAnInterval() {
        ScoreCard card = SCORING.score(SamplePanel.random(8, 200, 150, 1));

        assertThat(card.metrics()).extracting(MetricScore::metric).containsExactly(Metric.values());
        for (MetricScore score : card.metrics()) {
            assertThat(score.baselines()).containsOnlyKeys(Baseline.values());
            assertThat(score.estimate().contains(score.estimate().value())).isTrue();
            assertThat(score.skill().contains(score.skill().value())).isTrue();
        }
        assertThat(card.sample()).isEqualTo(new ScoreCard.Sample(1200, 30, 5, 0));
        assertThat(card.sample().shortSample()).isFalse();
        assertThat(card.oracle()).isNull();
    }

    @Test
    void skillIsMeasuredFromTheBestBaseline() {
        for (MetricScore score :
                SCORING.score(SamplePanel.random(8, 200, 150, 2)).metrics()) {
            double best = score.metric().chance();
            for (double value : score.baselines().values()) {
                boolean lower = score.metric().better() == Metric.Better.LOWER;
                if (Double.isNaN(best) || (lower ? value < best : value > best)) {
                    best = value;
                }
            }
            double gain = Math.abs(score.estimate().value() - best);
            assertThat(Math.abs(score.skill().value())).isCloseTo(gain, within(1e-12));
        }
    }

    @Test
    void aPerfectForecastIsPerfectInEveryWay() {
        Labels labels = SamplePanel.random(8, 200, 3);
        ScoreCard card = SCORING.score(SamplePanel.predictions(labels, SPLIT, labels::value));

        for (Metric metric : new Metric[] {Metric.ACCURACY, Metric.MCC, Metric.F1, Metric.AUC}) {
            assertThat(card.metric(metric).estimate()).isEqualTo(new Estimate(1, 1, 1));
            assertThat(card.metric(metric).skill().lower()).isPositive();
        }
        assertThat(card.metric(Metric.BRIER).estimate()).isEqualTo(new Estimate(0, 0, 0));
        assertThat(card.metric(Metric.LOG_LOSS).skill().lower()).isPositive();
        assertThat(card.folds()).extracting(FoldScore::accuracy).containsExactly(1.0, 1.0);
    }

    @Test
    void theIntervalOfIndependentRowsIsThatOfABinomial() {
        Estimate accuracy = SCORING.score(SamplePanel.random(40, 200, 150, 4))
                .metric(Metric.ACCURACY)
                .estimate();

        double expected = 2 * 1.96 * 0.5 / Math.sqrt(40 * 150);
        assertThat(accuracy.upper() - accuracy.lower()).isBetween(0.7 * expected, 1.3 * expected);
    }

    @Test
    void rowsThatMoveTogetherWidenTheInterval() {
        SplittableRandom random = new SplittableRandom(5);
        double[] market = random.doubles(200, -1, 1).toArray();
        Labels together = SamplePanel.labels(40, 200, row -> market[row % 200]);

        Estimate accuracy = SCORING.score(SamplePanel.predictions(together, SPLIT, row -> 0.6))
                .metric(Metric.ACCURACY)
                .estimate();

        double independent = 2 * 1.96 * 0.5 / Math.sqrt(40 * 150);
        assertThat(accuracy.upper() - accuracy.lower()).isGreaterThan(4 * independent);
    }

    @Test
    void theSamePredictionsGiveTheSameCard() {
        assertThat(SCORING.score(SamplePanel.random(5, 200, 150, 6)))
                .isEqualTo(SCORING.score(SamplePanel.random(5, 200, 150, 6)));
    }

    @Test
    void theMostConfidentRowsAreScoredAlone() {
        // ten instruments in ten test steps: probability rises with the instrument, only the last one is right
        Labels labels = SamplePanel.labels(10, 20, row -> row / 20 == 9 ? 1 : -1);
        ScoreCard card = SCORING.score(SamplePanel.predictions(
                labels, new WalkForward(1, 10, 0), row -> 0.55 + 0.04 * labels.instrument(row)));

        assertThat(card.coverage())
                .extracting(CoverageScore::coverage)
                .containsExactly(0.01, 0.05, 0.1, 0.25, 0.5, 1.0);
        // the ten rows of the last instrument are tied, so 1, 5 and 10 % are the same ten rows
        assertThat(card.coverage()).extracting(CoverageScore::rows).containsExactly(10L, 10L, 10L, 30L, 50L, 100L);
        assertThat(card.coverage().get(2).accuracy().value()).isOne();
        assertThat(card.coverage().get(3).accuracy().value()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(card.coverage().get(5).accuracy().value()).isCloseTo(0.1, within(1e-12));
        assertThat(card.sample().shortSample()).isTrue();
        assertThat(card.sample().blocks()).isEqualTo(2);
    }

    @Test
    void theOracleShowsWhatIsLeftToLearn() {
        // label 1 in 60 of 100 rows; the oracle is right on 80, the model on 70: half of the room
        Labels labels = SamplePanel.labels(10, 20, row -> row / 20 < 6 ? 1 : -1);
        Predictions predictions =
                SamplePanel.predictions(labels, new WalkForward(1, 10, 0), row -> row / 20 < 9 ? 0.7 : 0.3);
        double[] oracle = IntStream.range(0, labels.size())
                .mapToDouble(row -> row / 20 < 8 ? 0.7 : 0.3)
                .toArray();

        OracleScore score = SCORING.score(predictions.withOracle(oracle)).oracle();

        assertThat(score).isNotNull();
        assertThat(score.accuracy().value()).isEqualTo(0.8);
        assertThat(score.skillRatio()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void anOracleThatKnowsNothingGivesNoRatio() {
        Predictions predictions = SamplePanel.random(5, 100, 50, 7);
        double[] coin = new double[predictions.labels().size()];
        Arrays.fill(coin, 0.1);
        OracleScore score = SCORING.score(predictions.withOracle(coin)).oracle();

        assertThat(score).isNotNull();
        assertThat(score.skillRatio()).isNaN();
    }

    @Test
    void foldsTellTheirRows() {
        Labels labels = SamplePanel.random(4, 100, 8);
        ScoreCard card = SCORING.score(SamplePanel.predictions(labels, new WalkForward(2, 50, 5), row -> 0.7));

        FoldScore first = card.folds().get(0);
        assertThat(first.index()).isZero();
        assertThat(first.trainRows()).isEqualTo(4 * 45);
        assertThat(first.testRows()).isEqualTo(4 * 25);
        assertThat(first.withheld()).isEqualTo(new Fold.Withheld(4, 16));
        double ones = IntStream.range(0, labels.size())
                .filter(row -> labels.step(row) >= 50 && labels.step(row) < 75)
                .map(labels::value)
                .sum();
        assertThat(first.accuracy()).isCloseTo(ones / 100, within(1e-12));
    }

    @Test
    void noScoreWithoutBaselines() {
        Map<Baseline, Double> partial = new EnumMap<>(Map.of(Baseline.MAJORITY, 0.5));
        Estimate any = new Estimate(0.5, 0.4, 0.6);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MetricScore(Metric.ACCURACY, any, partial, any))
                .withMessageContaining("no score without");
    }
}
