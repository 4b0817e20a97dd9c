package io.breadthflow.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.learning.label.LabelCatalogue;
import io.breadthflow.learning.label.LabelSpec;
import io.breadthflow.learning.score.Baseline;
import io.breadthflow.learning.score.Estimate;
import io.breadthflow.learning.score.Metric;
import io.breadthflow.learning.score.MetricScore;
import io.breadthflow.learning.score.OracleScore;
import io.breadthflow.learning.score.ScoreCard;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LeakAlarmTest {
    private static final LabelSpec DIRECTION =
            LabelCatalogue.find("next_day_direction").orElseThrow();
    private static final LabelSpec VOLATILITY =
            LabelCatalogue.find("volatility_20d_above_median").orElseThrow();
    private static final LeakAlarm ALARM = new LeakAlarm(new LeakAlarmProperties(0.56, 0.10, 0.76));

    @Test
    void isSilentOverHonestScores() {
        assertThat(ALARM.warnings(DIRECTION, card(0.559, 0.09, Double.NaN))).isEmpty();
        assertThat(ALARM.warnings(VOLATILITY, card(0.75, 0.58, Double.NaN))).isEmpty();
    }

    @Test
    void soundsAtADailyAccuracyThatNobodyReaches() {
        assertThat(ALARM.warnings(DIRECTION, card(0.561, 0.01, Double.NaN)))
                .singleElement()
                .asString()
                .contains("accuracy 0.5610");
    }

    @Test
    void soundsAtADailyCorrelationOfEitherSign() {
        assertThat(ALARM.warnings(DIRECTION, card(0.51, -0.11, Double.NaN)))
                .singleElement()
                .asString()
                .contains("information coefficient 0.1100");
    }

    @Test
    void soundsAtASlowLabelThatIsPredictedTooWell() {
        assertThat(ALARM.warnings(VOLATILITY, card(0.77, 0.58, Double.NaN))).hasSize(1);
    }

    @Test
    void measuresASimulatedMarketByItsOracle() {
        assertThat(ALARM.warnings(DIRECTION, card(0.58, 0.2, 0.59))).isEmpty();
        assertThat(ALARM.warnings(DIRECTION, card(0.60, 0.2, 0.59))).hasSize(1);
    }

    private static ScoreCard card(double accuracy, double correlation, double oracleUpper) {
        Map<Baseline, Double> baselines = new EnumMap<>(Baseline.class);
        Arrays.stream(Baseline.values()).forEach(baseline -> baselines.put(baseline, 0.5));
        OracleScore oracle =
                Double.isNaN(oracleUpper) ? null : new OracleScore(new Estimate(0.58, 0.57, oracleUpper), 0.9);
        return new ScoreCard(
                new ScoreCard.Sample(1000, 100, 5, 0),
                List.of(score(Metric.ACCURACY, accuracy, baselines), score(Metric.IC, correlation, baselines)),
                List.of(),
                List.of(),
                oracle);
    }

    private static MetricScore score(Metric metric, double value, Map<Baseline, Double> baselines) {
        return new MetricScore(metric, new Estimate(value, value, value), baselines, new Estimate(0, 0, 0));
    }
}
