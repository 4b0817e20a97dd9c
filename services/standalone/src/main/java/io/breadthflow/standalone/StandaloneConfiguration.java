package io.breadthflow.standalone;

import io.breadthflow.features.FeaturesConfiguration;
import io.breadthflow.ingestion.IngestionConfiguration;
import io.breadthflow.serving.ServingConfiguration;
import io.breadthflow.training.TrainingConfiguration;
import java.time.Clock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** All four services, and the file that tells where they are. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(StandaloneProperties.class)
@Import({
    IngestionConfiguration.class,
    FeaturesConfiguration.class,
    TrainingConfiguration.class,
    ServingConfiguration.class
})
class StandaloneConfiguration {

    @Bean
    InstanceFileWriter instanceFileWriter(
            StandaloneProperties properties, Environment environment, JsonMapper json, Clock clock) {
        return new InstanceFileWriter(properties.dataDir(), environment, json, clock);
    }
}
