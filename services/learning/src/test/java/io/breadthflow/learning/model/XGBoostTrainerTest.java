package io.breadthflow.learning.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.breadthflow.market.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XGBoostTrainerTest extends TrainerContract {

    @Override
    protected ModelSpec spec() {
        return new XGBoostSpec(12, new XGBoostSpec.Tree(3, 1.0, 1.0), new XGBoostSpec.Learning(0.3, 0.7, 0.7), 2);
    }

    @Test
    void knowsTheVersionOfItsLibrary() {
        assertThat(ModelType.XGBOOST.library()).matches("xgboost \\d+\\.\\d+\\.\\d+");
    }

    @Test
    void anotherSeedGivesAnotherModel() {
        try (TrainedModel one = train(new Seed(42));
                TrainedModel other = train(new Seed(Integer.MAX_VALUE))) {
            assertThat(other.bytes()).isNotEqualTo(one.bytes());
        }
    }

    @Test
    void watchedRowsAreScoredEveryRoundAndChangeNothing() {
        Watcher watcher = new Watcher(data());
        try (TrainedModel plain = train(SEED);
                TrainedModel watched = spec().trainer().train(data(), SEED, watcher)) {
            assertThat(watched.bytes()).isEqualTo(plain.bytes());
            assertThat(watcher.logLoss).hasSize(12);
            assertThat(watcher.logLoss.get(11)).isCloseTo(logLoss(plain), within(1e-6));
            assertThat(watcher.logLoss.get(0)).isGreaterThan(watcher.logLoss.get(11));
        }
    }

    private static double logLoss(TrainedModel model) {
        float[] probabilities = model.predict(features());
        double sum = 0;
        for (int row = 0; row < probabilities.length; row++) {
            sum -= Math.log(data().label(row) == 1f ? probabilities[row] : 1 - probabilities[row]);
        }
        return sum / probabilities.length;
    }

    private static final class Watcher implements RoundListener {
        private final TrainingData rows;
        private final List<Double> logLoss = new ArrayList<>();

        Watcher(TrainingData rows) {
            this.rows = rows;
        }

        @Override
        public void roundDone(int done, int total) {
            assertThat(logLoss).hasSize(done);
        }

        @Override
        public Optional<TrainingData> watched() {
            return Optional.of(rows);
        }

        @Override
        public void scored(int done, double value) {
            logLoss.add(value);
        }
    }

    @Test
    void theStandardSpecIsWhatTheEvaluationProtocolAsksFor() {
        assertThat(XGBoostSpec.STANDARD.text())
                .isEqualTo("xgboost:v1;rounds=120;objective=binary:logistic;tree_method=hist;max_depth=4;"
                        + "min_child_weight=50.0;lambda=1.0;eta=0.05;subsample=0.8;colsample_bytree=0.8;nthread=2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "forest:v1",
                "xgboost:v1",
                "xgboost:v2;rounds=120",
                "xgboost:v1;rounds=x;objective=binary:logistic;tree_method=hist;max_depth=4;min_child_weight=50.0;"
                        + "lambda=1.0;eta=0.05;subsample=0.8;colsample_bytree=0.8;nthread=2",
                "xgboost:v1;rounds=120;objective=reg:linear;tree_method=hist;max_depth=4;min_child_weight=50.0;"
                        + "lambda=1.0;eta=0.05;subsample=0.8;colsample_bytree=0.8;nthread=2"
            })
    void refusesTextOfAnotherSpec(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ModelSpec.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "not a model", "{\"learner\": 1}"})
    void refusesBytesThatAreNoModelEvenWithTheirOwnDigest(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThatIllegalArgumentException().isThrownBy(() -> ModelType.load(bytes, Sha256.of(bytes)));
    }

    @Test
    void refusesParametersOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new XGBoostSpec(120, XGBoostSpec.STANDARD.tree(), XGBoostSpec.STANDARD.learning(), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new XGBoostSpec.Tree(0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new XGBoostSpec.Tree(4, Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new XGBoostSpec.Learning(0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new XGBoostSpec.Learning(0.1, 1.1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Seed(-1));
    }
}
