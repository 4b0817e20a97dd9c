package io.breadthflow.platform.dataset;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Beans of the table versions. */
@Configuration(proxyBeanMethods = false)
public class DatasetConfiguration {

    @Bean
    DatasetVersions datasetVersions(JdbcClient jdbc, JsonMapper json, Clock clock) {
        return new DatasetVersions(jdbc, json, clock);
    }
}
