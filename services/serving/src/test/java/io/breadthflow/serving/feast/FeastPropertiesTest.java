package io.breadthflow.serving.feast;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.serving.feast.FeastProperties.Transport;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

final class FeastPropertiesTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(All.class);

    @Test
    void withoutATransportVectorsAreReadFromPostgres() {
        runner.run(context -> assertThat(context.getBean(FeastProperties.class))
                .isEqualTo(new FeastProperties(
                        null, null, null, "breadthflow", Duration.ofSeconds(1), Duration.ofSeconds(2))));
    }

    @Test
    void everyKeyIsReadByItsName() {
        runner.withPropertyValues(
                        "breadthflow.serving.feast.transport=CLIENT",
                        "breadthflow.serving.feast.url=http://feast:6566",
                        "breadthflow.serving.feast.target=feast:6567",
                        "breadthflow.serving.feast.project=other",
                        "breadthflow.serving.feast.connect-timeout=3s",
                        "breadthflow.serving.feast.request-timeout=4s")
                .run(context -> assertThat(context.getBean(FeastProperties.class))
                        .isEqualTo(new FeastProperties(
                                Transport.CLIENT,
                                URI.create("http://feast:6566"),
                                "feast:6567",
                                "other",
                                Duration.ofSeconds(3),
                                Duration.ofSeconds(4))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP", "GRPC", "CLIENT"})
    void aTransportWithoutAnAddressIsRefused(String transport) {
        runner.withPropertyValues("breadthflow.serving.feast.transport=" + transport)
                .run(context -> assertThat(context).hasFailed());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(FeastProperties.class)
    static class All {}
}
