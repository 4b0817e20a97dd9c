package io.breadthflow.platform.job;

import io.breadthflow.platform.dataset.DatasetVersions;
import io.breadthflow.platform.metric.Metrics;
import java.security.SecureRandom;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Beans of the job engine; services give theirs as {@link ServiceModule}s. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JobProperties.class)
public class JobConfiguration {

    @Bean
    JobEngine jobEngine(
            DataSource dataSource,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            DatasetVersions datasets,
            JsonMapper json,
            Metrics metrics,
            Clock clock) {
        return new JobEngine(dataSource, jdbc, new TransactionTemplate(transactions), datasets, json, metrics, clock);
    }

    @Bean
    Jobs jobs(JobEngine engine) {
        return engine.jobs();
    }

    @Bean
    HostedServices hostedServices(ObjectProvider<ServiceModule> modules) {
        return new HostedServices(modules.stream().map(ServiceModule::service).toList());
    }

    @Bean
    JobWorkers jobWorkers(JobEngine engine, ObjectProvider<ServiceModule> modules, JobProperties properties) {
        return engine.workers(modules.stream().toList(), properties, new SecureRandom());
    }
}
