package io.breadthflow.platform.registry;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Beans of the registry. */
@Configuration(proxyBeanMethods = false)
public class RegistryConfiguration {

    @Bean
    ModelStore modelStore(PlatformTransactionManager transactions, JdbcClient jdbc, JsonMapper json, Clock clock) {
        return new JdbcModelStore(new TransactionTemplate(transactions), jdbc, json, clock);
    }

    @Bean
    RegistryOutbox registryOutbox(JdbcClient jdbc, Clock clock) {
        return new RegistryOutbox(jdbc, clock);
    }
}
