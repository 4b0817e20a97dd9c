package io.breadthflow.platform.metadata;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Beans of the metadata stores. */
@Configuration(proxyBeanMethods = false)
public class MetadataConfiguration {

    @Bean
    DatasetVersions datasetVersions(JdbcClient jdbc, JsonMapper json, Clock clock) {
        return new DatasetVersions(jdbc, json, clock);
    }

    @Bean
    FeatureSetStore featureSetStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        return new JdbcFeatureSetStore(jdbc, json, clock);
    }

    @Bean
    OnlineFeatureStore onlineFeatureStore(
            PlatformTransactionManager transactions,
            JdbcOperations batches,
            JdbcClient jdbc,
            ObjectProvider<OnlineMirror> mirror) {
        return new JdbcOnlineFeatureStore(
                new TransactionTemplate(transactions), batches, jdbc, mirror.getIfAvailable(() -> OnlineMirror.NONE));
    }

    @Bean
    ModelStore modelStore(PlatformTransactionManager transactions, JdbcClient jdbc, JsonMapper json, Clock clock) {
        return new JdbcModelStore(new TransactionTemplate(transactions), jdbc, json, clock);
    }

    @Bean
    RegistryOutbox registryOutbox(JdbcClient jdbc, Clock clock) {
        return new RegistryOutbox(jdbc, clock);
    }
}
