package io.breadthflow.learning.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.breadthflow.market.digest.Sha256;
import java.nio.charset.StandardCharsets;
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
    void theStandardSpecIsWhatTheEvaluationProtocolAsksFor() {
        assertThat(XGBoostSpec.STANDARD.text())
                .isEqualTo("xgboost:v1;rounds=120;objective=binary:logistic;tree_method=hist;max_depth=4;"
                        + "min_child_weight=50.0;lambda=1.0;eta=0.05;subsample=0.8;colsample_bytree=0.8;nthread=2");
        assertThat(XGBoostSpec.STANDARD.withThreads(1).threads()).isOne();
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
        assertThatIllegalArgumentException().isThrownBy(() -> XGBoostSpec.STANDARD.withThreads(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new XGBoostSpec.Tree(0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new XGBoostSpec.Tree(4, Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new XGBoostSpec.Learning(0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new XGBoostSpec.Learning(0.1, 1.1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Seed(-1));
    }
}
