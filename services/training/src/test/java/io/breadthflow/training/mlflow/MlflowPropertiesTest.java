package io.breadthflow.training.mlflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.training.mirror.DeliveryProperties;
import io.breadthflow.training.mlflow.MlflowProperties.PythonEnvironment;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class MlflowPropertiesTest {
    private static final String PREFIX = "breadthflow.training.mlflow.";

    @Test
    void nothingIsMirroredByDefault() {
        bind(context -> assertThat(context.getBean(MlflowProperties.class))
                .isEqualTo(new MlflowProperties(
                        "",
                        null,
                        null,
                        "breadthflow",
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30),
                        new DeliveryProperties(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofMinutes(1)),
                        new PythonEnvironment("3.11.7", "3.17.2", "3.2.0"))));
    }

    @Test
    void anEmptyAddressIsNone() {
        bind(context -> assertThat(context).hasNotFailed().doesNotHaveBean(MlflowServer.class), "uri=");
    }

    @Test
    void everyPropertyCanBeSet() {
        bind(
                context -> assertThat(context.getBean(MlflowProperties.class))
                        .isEqualTo(new MlflowProperties(
                                "https://mlflow.example/base/",
                                "somebody",
                                "secret",
                                "desk",
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(2),
                                new DeliveryProperties(
                                        Duration.ofSeconds(3), Duration.ofSeconds(4), Duration.ofSeconds(5)),
                                new PythonEnvironment("3.12.1", "3.18.0", "3.3.0"))),
                "uri=https://mlflow.example/base/",
                "username=somebody",
                "password=secret",
                "experiment=desk",
                "connect-timeout=1s",
                "request-timeout=2s",
                "delivery.poll-interval=3s",
                "delivery.first-pause=4s",
                "delivery.longest-pause=5s",
                "environment.python=3.12.1",
                "environment.mlflow=3.18.0",
                "environment.xgboost=3.3.0");
    }

    @Test
    void thePasswordIsNotShown() {
        bind(
                context -> assertThat(context.getBean(MlflowProperties.class).toString())
                        .contains("somebody")
                        .doesNotContain("secret"),
                "uri=http://mlflow:5000",
                "username=somebody",
                "password=secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "uri=mlflow:5000",
                "uri=databricks",
                "uri=http://",
                "username=alone",
                "password=alone",
                "experiment=",
                "request-timeout=0s",
                "delivery.poll-interval=0s",
                "delivery.first-pause=0s",
                "environment.python=",
                "url=http://mlflow:5000"
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
    @EnableConfigurationProperties(MlflowProperties.class)
    static class Properties {}
}
