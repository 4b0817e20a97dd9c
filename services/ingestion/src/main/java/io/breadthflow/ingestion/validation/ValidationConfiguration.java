package io.breadthflow.ingestion.validation;

import io.breadthflow.lake.table.Lake;
import io.breadthflow.platform.job.queue.Jobs;
import io.breadthflow.platform.metric.Metrics;
import io.breadthflow.platform.spark.SparkDrivers;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans of validations. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EngineProperties.class)
public class ValidationConfiguration {

    @Bean
    LakeTables validatedTables(Lake lake) {
        return new LakeTables(lake);
    }

    @Bean
    Engines validationEngines(LakeTables tables, SparkDrivers drivers, EngineProperties properties) {
        return new Engines(tables, drivers, properties);
    }

    @Bean
    ValidateTableHandler validateTableHandler(LakeTables tables, Engines engines, Metrics metrics) {
        return new ValidateTableHandler(tables, engines, new ValidationMetrics(metrics));
    }

    @Bean
    ValidationController validationController(Jobs jobs, LakeTables tables, Engines engines) {
        return new ValidationController(jobs, tables, engines);
    }
}
