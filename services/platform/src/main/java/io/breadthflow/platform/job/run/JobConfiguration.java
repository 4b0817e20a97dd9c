package io.breadthflow.platform.job.run;

import io.breadthflow.platform.dataset.DatasetVersions;
import io.breadthflow.platform.job.queue.JobQueue;
import io.breadthflow.platform.job.queue.Jobs;
import io.breadthflow.platform.job.queue.Succession;
import io.breadthflow.platform.metric.Metrics;
import jakarta.validation.Validator;
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

/** Beans of the queue and of what runs its jobs; services give theirs as {@link ServiceModule}s. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JobProperties.class)
public class JobConfiguration {

    @Bean
    JobQueue jobQueue(
            DataSource dataSource,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            JsonMapper json,
            Metrics metrics,
            Clock clock) {
        return new JobQueue(dataSource, jdbc, new TransactionTemplate(transactions), json, metrics, clock);
    }

    @Bean
    Jobs jobs(JobQueue queue, Succession succession) {
        return queue.client(succession);
    }

    @Bean
    HostedServices hostedServices(ObjectProvider<ServiceModule> modules) {
        return new HostedServices(modules.stream().map(ServiceModule::service).toList());
    }

    @Bean
    RequestReader requestReader(JsonMapper json, Validator validator) {
        return new RequestReader(json, validator);
    }

    @Bean
    JobWorkers jobWorkers(
            DataSource dataSource,
            JobQueue queue,
            RequestReader requests,
            DatasetVersions datasets,
            Succession succession,
            ObjectProvider<ServiceModule> modules,
            JobProperties properties,
            Clock clock) {
        JobEngine engine =
                new JobEngine(dataSource, clock, queue, requests, new JobEngine.Completion(datasets, succession));
        return engine.workers(modules.stream().toList(), properties, new SecureRandom());
    }
}
