package io.breadthflow.platform.online;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Beans of the published vectors. */
@Configuration(proxyBeanMethods = false)
public class OnlineConfiguration {

    @Bean
    OnlineFeatureStore onlineFeatureStore(
            PlatformTransactionManager transactions,
            JdbcOperations batches,
            JdbcClient jdbc,
            ObjectProvider<OnlineReplica> replica) {
        return new JdbcOnlineFeatureStore(
                new TransactionTemplate(transactions), batches, jdbc, replica.getIfAvailable(() -> OnlineReplica.NONE));
    }
}
