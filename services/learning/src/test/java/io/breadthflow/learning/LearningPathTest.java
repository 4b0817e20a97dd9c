package io.breadthflow.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.learning.label.LabelCatalogue;
import io.breadthflow.learning.label.Labeller;
import io.breadthflow.learning.label.Labels;
import io.breadthflow.learning.label.SampleBars;
import io.breadthflow.learning.label.StepBars;
import io.breadthflow.learning.model.FeatureMatrix;
import io.breadthflow.learning.model.ModelSpec;
import io.breadthflow.learning.model.RoundListener;
import io.breadthflow.learning.model.Seed;
import io.breadthflow.learning.model.TrainedModel;
import io.breadthflow.learning.model.TrainingData;
import io.breadthflow.learning.model.XGBoostSpec;
import io.breadthflow.learning.score.Bootstrap;
import io.breadthflow.learning.score.FoldPrediction;
import io.breadthflow.learning.score.Metric;
import io.breadthflow.learning.score.Persistence;
import io.breadthflow.learning.score.Predictions;
import io.breadthflow.learning.score.ScoreCard;
import io.breadthflow.learning.score.Scoring;
import io.breadthflow.learning.split.Fold;
import io.breadthflow.learning.split.WalkForward;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole way from bars to a score, on a market whose next return is in part told by a feature, or not at all. */
class LearningPathTest {

    private static final int INSTRUMENTS = 20;
    private static final int STEPS = 400;
    private static final ModelSpec SPEC =
            new XGBoostSpec(30, new XGBoostSpec.Tree(3, 20, 1), new XGBoostSpec.Learning(0.1, 0.8, 1), 1);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsNoSkillWhereThereIsNone(long seed) {
        ScoreCard card = new Path(seed, 0).score();

        assertThat(card.metric(Metric.ACCURACY).skill().contains(0)).isTrue();
        assertThat(card.metric(Metric.AUC).skill().contains(0)).isTrue();
        assertThat(card.metric(Metric.RANK_IC).skill().contains(0)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsMostOfTheSkillThereIs(long seed) {
        ScoreCard card = new Path(seed, 0.5).score();

        assertThat(card.metric(Metric.ACCURACY).skill().lower()).isPositive();
        assertThat(card.metric(Metric.RANK_IC).skill().lower()).isPositive();
        assertThat(card.oracle()).isNotNull();
        assertThat(card.oracle().skillRatio()).isGreaterThan(0.7);
        assertThat(card.metric(Metric.ACCURACY).estimate().value())
                .isLessThanOrEqualTo(card.oracle().accuracy().upper());
    }

    /** Closes move up with probability 0.5 + share · (signal − 0.5); the signal of a step is known at its close. */
    private static final class Path {

        private final float[][] signal = new float[2][INSTRUMENTS * STEPS];
        private final double[] up = new double[INSTRUMENTS * STEPS];
        private final List<StepBars> bars = new ArrayList<>();

        Path(long seed, double share) {
            SplittableRandom random = new SplittableRandom(seed);
            for (int instrument = 0; instrument < INSTRUMENTS; instrument++) {
                double[] closes = new double[STEPS];
                closes[0] = 100;
                for (int step = 0; step < STEPS; step++) {
                    int row = instrument * STEPS + step;
                    signal[0][row] = (float) random.nextDouble();
                    signal[1][row] = (float) random.nextDouble();
                    up[row] = 0.5 + share * (signal[0][row] - 0.5);
                    if (step + 1 < STEPS) {
                        double move = 0.001 + 0.01 * random.nextDouble();
                        closes[step + 1] = closes[step] * (1 + (random.nextDouble() < up[row] ? move : -move));
                    }
                }
                bars.add(SampleBars.of(closes));
            }
        }

        ScoreCard score() {
            Labels labels = Labeller.label(
                            LabelCatalogue.find("next_day_direction").orElseThrow(), bars)
                    .labels();
            int[] rows = new int[labels.size()];
            double[] oracle = new double[labels.size()];
            for (int row = 0; row < rows.length; row++) {
                rows[row] = labels.instrument(row) * STEPS + labels.step(row);
                oracle[row] = up[rows[row]];
            }
            FeatureMatrix features = new FeatureMatrix(List.of("signal", "noise"), signal).select(rows);
            Predictions predictions = Predictions.of(labels, folds(labels, features), new Persistence(labels));
            return new Scoring(Bootstrap.STANDARD).score(predictions.withOracle(oracle));
        }

        private static List<FoldPrediction> folds(Labels labels, FeatureMatrix features) {
            TrainingData data = new TrainingData(features, labels.values());
            List<FoldPrediction> folds = new ArrayList<>();
            for (Fold fold : new WalkForward(2, 200, 5).split(labels)) {
                TrainingData train = data.select(fold.train());
                try (TrainedModel model = SPEC.trainer().train(train, new Seed(1), RoundListener.NONE)) {
                    folds.add(new FoldPrediction(fold, model.predict(features.select(fold.test()))));
                }
            }
            return folds;
        }
    }
}
