package io.breadthflow.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.learning.model.XGBoostSpec;
import io.breadthflow.learning.split.WalkForward;
import io.breadthflow.training.dataset.DatasetProperties;
import io.breadthflow.training.evaluation.LeakAlarmProperties;
import io.breadthflow.training.plan.EngineProperties;
import io.breadthflow.training.plan.RunPlan.Recipe;
import io.breadthflow.training.plan.TrainerProperties;
import io.breadthflow.training.plan.TrainerProperties.Boosting;
import io.breadthflow.training.plan.TrainerProperties.Tree;
import io.breadthflow.training.plan.WalkForwardProperties;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class TrainingPropertiesTest {
    private static final String PREFIX = "breadthflow.training.";

    @Test
    void defaultsAreThoseOfTheEvaluationProtocol() {
        bind(context -> {
            assertThat(context.getBean(DatasetProperties.class)).isEqualTo(new DatasetProperties(1250));
            assertThat(context.getBean(WalkForwardProperties.class)).isEqualTo(new WalkForwardProperties(3, 504, 5));
            assertThat(context.getBean(LeakAlarmProperties.class)).isEqualTo(new LeakAlarmProperties(0.56, 0.10, 0.76));
            assertThat(context.getBean(EngineProperties.class)).isEqualTo(new EngineProperties(10_000_000, 2));
        });
    }

    @Test
    void theDefaultTrainerIsTheOneThatWasMeasured() {
        bind(context -> {
            TrainerProperties trainer = context.getBean(TrainerProperties.class);

            assertThat(Recipe.of(context.getBean(WalkForwardProperties.class), trainer)
                            .modelSpec())
                    .isEqualTo(new XGBoostSpec(
                            100, new XGBoostSpec.Tree(4, 50, 1), new XGBoostSpec.Learning(0.05, 0.5, 0.5), 2));
            assertThat(trainer.seed()).isEqualTo(42);
        });
    }

    @Test
    void theSpecOfAModelStandsInForItsParameters() {
        String spec = XGBoostSpec.STANDARD.text().replace("nthread=2", "nthread=3");
        bind(
                context -> assertThat(Recipe.of(
                                context.getBean(WalkForwardProperties.class), context.getBean(TrainerProperties.class)))
                        .isEqualTo(new Recipe(new WalkForward(3, 504, 5).text(), spec, 7, 3)),
                "trainer.spec=" + spec,
                "trainer.rounds=20",
                "trainer.seed=7");
    }

    @Test
    void everyPropertyCanBeSet() {
        bind(
                context -> {
                    assertThat(context.getBean(DatasetProperties.class)).isEqualTo(new DatasetProperties(300));
                    assertThat(context.getBean(WalkForwardProperties.class))
                            .isEqualTo(new WalkForwardProperties(2, 120, 3));
                    assertThat(context.getBean(TrainerProperties.class))
                            .isEqualTo(new TrainerProperties(
                                    null, 20, new Tree(3, 5, 2), new Boosting(0.1, 0.5, 0.6), 1, 7));
                    assertThat(context.getBean(LeakAlarmProperties.class))
                            .isEqualTo(new LeakAlarmProperties(0.6, 0.2, 0.8));
                    assertThat(context.getBean(EngineProperties.class)).isEqualTo(new EngineProperties(1000, 4));
                },
                "dataset.min-sessions=300",
                "walk-forward.folds=2",
                "walk-forward.test-sessions=120",
                "walk-forward.embargo-sessions=3",
                "trainer.rounds=20",
                "trainer.tree.depth=3",
                "trainer.tree.min-child-weight=5",
                "trainer.tree.lambda=2",
                "trainer.boosting.eta=0.1",
                "trainer.boosting.subsample=0.5",
                "trainer.boosting.column-sample=0.6",
                "trainer.threads=1",
                "trainer.seed=7",
                "leak-alarm.max-daily-accuracy=0.6",
                "leak-alarm.max-daily-ic=0.2",
                "leak-alarm.max-accuracy=0.8",
                "engine.spark-from-rows=1000",
                "engine.workers=4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dataset.min-sessions=0",
                "walk-forward.folds=0",
                "walk-forward.test-sessions=2",
                "trainer.tree.depth=17",
                "trainer.boosting.eta=0",
                "trainer.seed=-1",
                "leak-alarm.max-daily-accuracy=1.1",
                "trainer.deepth=4",
                "trainer.spec=forest:v1",
                "engine.spark-from-rows=0",
                "engine.workers=0"
            })
    void refusesWhatCannotBe(String property) {
        bind(context -> assertThat(context).hasFailed(), property);
    }

    private static void bind(Consumer<AssertableApplicationContext> check, String... properties) {
        ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(Properties.class);
        for (String property : properties) {
            runner = runner.withPropertyValues(PREFIX + property);
        }
        runner.run(check::accept);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties({
        DatasetProperties.class,
        WalkForwardProperties.class,
        TrainerProperties.class,
        LeakAlarmProperties.class,
        EngineProperties.class
    })
    static class Properties {}
}
