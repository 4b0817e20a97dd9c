package io.breadthflow.training.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.contracts.api.Engine;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.learning.model.XGBoostSpec;
import io.breadthflow.learning.split.WalkForward;
import io.breadthflow.platform.lake.LakeAccess;
import io.breadthflow.platform.spark.SparkConfiguration;
import io.breadthflow.platform.spark.SparkDrivers;
import io.breadthflow.training.plan.RunPlan.Recipe;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.json.JsonMapper;

class EnginesTest {
    private static final EngineProperties PROPERTIES = new EngineProperties(100, 3);
    private static final Recipe RECIPE =
            new Recipe(new WalkForward(3, 504, 5).text(), XGBoostSpec.STANDARD.text(), 42, 2);

    private final Engines withSpark = new Engines(drivers("breadthflow.spark.home=/opt/spark"), PROPERTIES);
    private final Engines withoutSpark = new Engines(drivers(), PROPERTIES);

    @Test
    void theSizeOfTheTableDecidesWhereNobodyHasAsked() {
        assertThat(withSpark.recipe(RECIPE, null, () -> 99)).isEqualTo(RECIPE);
        assertThat(withSpark.recipe(RECIPE, null, () -> 100).workers()).isEqualTo(3);
    }

    @Test
    void whatWasAskedForIsDoneWhateverTheSize() {
        assertThat(withSpark.recipe(RECIPE, Engine.LOCAL, () -> 1_000).engine()).isEqualTo(Engine.LOCAL);
        assertThat(withSpark.recipe(RECIPE, Engine.SPARK, () -> 1).engine()).isEqualTo(Engine.SPARK);
    }

    @Test
    void withoutSparkEverythingIsTrainedHere() {
        assertThat(withoutSpark.recipe(RECIPE, null, () -> 1_000)).isEqualTo(RECIPE);
    }

    @Test
    void sparkThatIsNotThereIsRefusedWithWhatToDo() {
        assertThatThrownBy(() -> withoutSpark.recipe(RECIPE, Engine.SPARK, () -> 1))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_REQUEST))
                .hasMessageContaining("breadthflow.spark.home is not set")
                .hasMessageContaining("ask for the engine LOCAL");
    }

    private static SparkDrivers drivers(String... properties) {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            TestPropertyValues.of(properties).applyTo(context);
            context.registerBean(LakeAccess.class, () -> new LakeAccess(Map.of()));
            context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
            context.register(SparkConfiguration.class);
            context.refresh();
            return context.getBean(SparkDrivers.class);
        }
    }
}
