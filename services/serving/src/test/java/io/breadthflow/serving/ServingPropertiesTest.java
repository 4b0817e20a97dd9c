package io.breadthflow.serving;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.serving.log.PredictionLogProperties;
import io.breadthflow.serving.model.ServingModelProperties;
import io.breadthflow.serving.online.FreshnessReference;
import io.breadthflow.serving.online.ServingFeaturesProperties;
import io.breadthflow.serving.predict.NullPolicy;
import io.breadthflow.serving.predict.PredictProperties;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

final class ServingPropertiesTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(All.class);

    @Test
    void defaultsAreThoseOfTheDesign() {
        runner.run(context -> {
            assertThat(context.getBean(ServingModelProperties.class))
                    .isEqualTo(new ServingModelProperties(Duration.ofSeconds(1), Duration.ofSeconds(30), 64));
            assertThat(context.getBean(ServingFeaturesProperties.class))
                    .isEqualTo(new ServingFeaturesProperties(
                            Duration.ofDays(7),
                            FreshnessReference.WATERMARK,
                            Duration.ofSeconds(1),
                            20_000,
                            Duration.ofSeconds(2)));
            assertThat(context.getBean(PredictionLogProperties.class))
                    .isEqualTo(new PredictionLogProperties(50_000, Duration.ofSeconds(5), 10_000));
            assertThat(context.getBean(PredictProperties.class))
                    .isEqualTo(new PredictProperties(NullPolicy.REFUSE, "champion"));
        });
    }

    @Test
    void everyKeyIsReadByItsName() {
        runner.withPropertyValues(
                        "breadthflow.serving.model.poll-interval=2s",
                        "breadthflow.serving.model.retry-after=1m",
                        "breadthflow.serving.model.warm-up-rows=1",
                        "breadthflow.serving.features.max-staleness=P1D",
                        "breadthflow.serving.features.freshness-reference=WALL_CLOCK",
                        "breadthflow.serving.features.cache-time-to-live=500ms",
                        "breadthflow.serving.features.cache-capacity=7",
                        "breadthflow.serving.features.retry-after=3s",
                        "breadthflow.serving.log.capacity=8",
                        "breadthflow.serving.log.flush-interval=9s",
                        "breadthflow.serving.log.flush-rows=10",
                        "breadthflow.serving.predict.null-policy=MISSING",
                        "breadthflow.serving.predict.default-alias=challenger")
                .run(context -> {
                    assertThat(context.getBean(ServingModelProperties.class))
                            .isEqualTo(new ServingModelProperties(Duration.ofSeconds(2), Duration.ofMinutes(1), 1));
                    assertThat(context.getBean(ServingFeaturesProperties.class))
                            .isEqualTo(new ServingFeaturesProperties(
                                    Duration.ofDays(1),
                                    FreshnessReference.WALL_CLOCK,
                                    Duration.ofMillis(500),
                                    7,
                                    Duration.ofSeconds(3)));
                    assertThat(context.getBean(PredictionLogProperties.class))
                            .isEqualTo(new PredictionLogProperties(8, Duration.ofSeconds(9), 10));
                    assertThat(context.getBean(PredictProperties.class))
                            .isEqualTo(new PredictProperties(NullPolicy.MISSING, "challenger"));
                });
    }

    @Test
    void aPollThatCouldNotFollowAnAliasInTimeIsRefused() {
        runner.withPropertyValues("breadthflow.serving.model.poll-interval=3s")
                .run(context -> assertThat(context).hasFailed());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties({
        ServingModelProperties.class,
        ServingFeaturesProperties.class,
        PredictionLogProperties.class,
        PredictProperties.class
    })
    static class All {}
}
