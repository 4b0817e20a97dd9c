package io.breadthflow.platform.validation;

import io.breadthflow.lake.table.Lake;
import io.breadthflow.platform.job.Jobs;
import io.breadthflow.platform.metric.Metrics;
import io.breadthflow.platform.spark.EngineChoice;
import io.breadthflow.platform.spark.SparkDrivers;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans of validations, for the service that runs them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ValidationEngineProperties.class)
public class ValidationConfiguration {

    @Bean
    LakeTables validatedTables(Lake lake) {
        return new LakeTables(lake);
    }

    @Bean
    EngineChoice validationEngineChoice(SparkDrivers drivers, ValidationEngineProperties properties) {
        return new EngineChoice(drivers, properties.sparkFromRows());
    }

    @Bean
    ValidateTableHandler validateTableHandler(
            LakeTables tables,
            @Qualifier("validationEngineChoice") EngineChoice choice,
            SparkDrivers drivers,
            Metrics metrics) {
        return new ValidateTableHandler(tables, choice, drivers, new ValidationMetrics(metrics));
    }

    @Bean
    ValidationController validationController(
            Jobs jobs, LakeTables tables, @Qualifier("validationEngineChoice") EngineChoice choice) {
        return new ValidationController(jobs, tables, choice);
    }
}
