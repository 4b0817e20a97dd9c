package io.breadthflow.platform.spark;

import io.breadthflow.platform.lake.LakeAccess;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Beans of the Spark drivers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SparkProperties.class)
public class SparkConfiguration {

    @Bean
    SparkDrivers sparkDrivers(SparkProperties properties, LakeAccess lake, JsonMapper json) {
        return new SparkDrivers(properties, lake, json);
    }
}
