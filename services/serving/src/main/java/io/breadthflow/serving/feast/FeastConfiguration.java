package io.breadthflow.serving.feast;

import io.breadthflow.platform.feast.FeastHttp;
import io.breadthflow.platform.feast.FeastServer;
import io.breadthflow.platform.feast.FeastTransport;
import io.breadthflow.platform.online.OnlineFeatureStore;
import io.breadthflow.serving.online.OnlineStores;
import io.breadthflow.serving.online.ServingFeaturesProperties;
import io.breadthflow.serving.online.VectorReader;
import java.time.Clock;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Chooses where vectors are read from: Postgres, or Feast where a transport is given. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FeastProperties.class)
public class FeastConfiguration {

    @Bean
    OnlineStores onlineStores(FeastProperties feast, ServingFeaturesProperties features, Clock clock) {
        return feast.transport() == null
                ? OnlineStores.postgres(clock, features.retryAfter())
                : OnlineStores.feast(clock, features.retryAfter());
    }

    @Bean
    VectorReader vectorReader(FeastProperties properties, OnlineFeatureStore postgres, JsonMapper json) {
        return properties.transport() == null
                ? (set, instruments) -> postgres.find(set.hash(), instruments)
                : new FeastVectors(transport(properties.transport(), properties, json));
    }

    private static FeastTransport transport(
            FeastProperties.Transport transport, FeastProperties properties, JsonMapper json) {
        return switch (transport) {
            case HTTP ->
                new FeastHttp(
                        new FeastServer(
                                Objects.requireNonNull(properties.url()),
                                properties.connectTimeout(),
                                properties.requestTimeout()),
                        json);
            case GRPC -> new GrpcTransport(target(properties), properties.requestTimeout());
            case CLIENT -> new ClientTransport(target(properties), properties.project(), properties.requestTimeout());
        };
    }

    private static String target(FeastProperties properties) {
        return Objects.requireNonNull(properties.target());
    }
}
