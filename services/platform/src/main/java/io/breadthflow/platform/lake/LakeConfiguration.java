package io.breadthflow.platform.lake;

import io.breadthflow.platform.metric.Metrics;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans of the lake. Every bean of type {@code CommitListener} hears of all commits. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LakeProperties.class)
public class LakeConfiguration {

    @Bean
    LakeMetrics lakeMetrics(Metrics metrics) {
        return new LakeMetrics(metrics);
    }
}
