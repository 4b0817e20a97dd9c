package io.breadthflow.platform.featureset;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Beans of the feature sets. */
@Configuration(proxyBeanMethods = false)
public class FeatureSetConfiguration {

    @Bean
    FeatureSetStore featureSetStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        return new JdbcFeatureSetStore(jdbc, json, clock);
    }
}
