package io.breadthflow.learning.score;

import static io.breadthflow.learning.score.SamplePanel.STEP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.breadthflow.learning.label.Labels;
import io.breadthflow.learning.split.Fold;
import io.breadthflow.learning.split.WalkForward;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PredictionsTest {

    /** One instrument over eight steps with the labels 1 1 0 1 0 0 1 1. */
    private static final int[] TRUTH = {1, 1, 0, 1, 0, 0, 1, 1};

    private static final Labels LABELS = SamplePanel.labels(1, 8, row -> TRUTH[row] - 0.5);

    private static final Predictions PREDICTIONS =
            SamplePanel.predictions(LABELS, new WalkForward(2, 4, 0), row -> row / 10.0);

    @Test
    void persistenceIsTheLastLabelThatWasKnown() {
        Persistence persistence = new Persistence(LABELS);

        // the label of step s is known at s + 1.5: at 4 that is the one of step 2
        assertThat(persistence.at(0, 4 * STEP)).isZero();
        assertThat(persistence.at(0, 4 * STEP + STEP / 2)).isOne();
        assertThat(persistence.at(0, 4 * STEP + STEP / 2 - 1)).isZero();
        assertThat(persistence.at(0, STEP)).isEqualTo(Persistence.UNKNOWN);
        assertThat(persistence.at(0, 100 * STEP)).isOne();
        assertThat(persistence.at(1, 100 * STEP)).isEqualTo(Persistence.UNKNOWN);
    }

    @Test
    void holdsTheTestRowsOfAllFolds() {
        assertThat(PREDICTIONS.size()).isEqualTo(4);
        assertThat(PREDICTIONS.folds()).extracting(Fold::index).containsExactly(0, 1);
        assertThat(PREDICTIONS.labels()).isSameAs(LABELS);
        assertThat(PREDICTIONS.fold(1)).isZero();
        assertThat(PREDICTIONS.fold(2)).isOne();
        assertThat(PREDICTIONS.labelRow(2)).isEqualTo(6);
        assertThat(PREDICTIONS.probability(2)).isEqualTo((double) 0.6f);
        assertThat(PREDICTIONS.truth(2)).isOne();
        assertThat(PREDICTIONS.persistence(2)).isZero();
        assertThat(PREDICTIONS.hasOracle()).isFalse();
        assertThat(PREDICTIONS.oracle(2)).isNaN();
    }

    @Test
    void baselinesAreMadeFromTheirOwnRows() {
        // test labels 0 0 1 1; training labels 1 1 0 for the first fold and 1 1 0 1 0 for the second
        assertThat(Baseline.MAJORITY.probabilities(PREDICTIONS)).containsExactly(0.5, 0.5, 0.5, 0.5);
        assertThat(Baseline.TRAIN_MAJORITY.probabilities(PREDICTIONS)).containsExactly(2.0 / 3, 2.0 / 3, 0.6, 0.6);
        // labels of the steps 2, 3, 4 and 5
        assertThat(Baseline.PERSISTENCE.probabilities(PREDICTIONS)).containsExactly(0, 1, 0, 0);
        assertThat(Arrays.stream(Baseline.values()).map(Baseline::key))
                .containsExactly("majority", "trainMajority", "persistence");
    }

    @Test
    void persistenceFallsBackToTheTrainingShareWhereNothingWasKnown() {
        Labels late = LABELS.select(new int[] {0, 4, 5, 6, 7});
        Predictions predictions = Predictions.of(
                LABELS,
                List.of(new FoldPrediction(
                        new WalkForward(1, 4, 0).split(LABELS).get(0), new float[4])),
                new Persistence(late.select(new int[] {1, 2, 3, 4})));

        assertThat(predictions.persistence(0)).isEqualTo(Persistence.UNKNOWN);
        assertThat(Baseline.PERSISTENCE.probabilities(predictions)).containsExactly(2.0 / 3, 2.0 / 3, 0, 0);
        assertThat(new Scoring(new Bootstrap(10, 1)).score(predictions).sample().persistenceFallbacks())
                .isEqualTo(2);
    }

    @Test
    void takesTheOracleOfItsRows() {
        double[] oracle = {Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0.1, 0.2, 0.3, 0.4};

        Predictions with = PREDICTIONS.withOracle(oracle);

        assertThat(with.hasOracle()).isTrue();
        assertThat(with.oracle(3)).isEqualTo(0.4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PREDICTIONS.withOracle(new double[] {0, 0, 0, 0, 0.1, 0.2, Double.NaN, 0.4}));
    }

    @Test
    void refusesWhatIsNoPrediction() {
        Fold fold = new WalkForward(1, 2, 0).split(LABELS).get(0);
        assertThatIllegalArgumentException().isThrownBy(() -> new FoldPrediction(fold, new float[3]));
        assertThatIllegalArgumentException().isThrownBy(() -> new FoldPrediction(fold, new float[] {0, 1.1f}));
        assertThatIllegalArgumentException().isThrownBy(() -> new FoldPrediction(fold, new float[] {0, Float.NaN}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Predictions.of(LABELS, List.of(), new Persistence(LABELS)));
    }
}
