package io.breadthflow.platform.lake;

import io.breadthflow.lake.store.ObjectStore;
import io.breadthflow.lake.table.CommitListener;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.delta.DeltaLake;
import io.breadthflow.platform.metric.Metrics;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans of the lake. Every bean of type {@code CommitListener} hears of all commits of this process. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LakeProperties.class)
public class LakeConfiguration {

    @Bean
    LakeMetrics lakeMetrics(Metrics metrics) {
        return new LakeMetrics(metrics);
    }

    @Bean
    ObjectStore objectStore(LakeProperties properties) {
        return new StoreAdmission(properties).open();
    }

    @Bean
    LakeAccess lakeAccess(LakeProperties properties) {
        return properties.access();
    }

    @Bean
    ServiceLakes serviceLakes(ObjectStore store, ObjectProvider<CommitListener> listeners, Clock clock) {
        return new ServiceLakes(DeltaLake.open(
                store, new CommitListeners(listeners.orderedStream().toList()), clock));
    }

    /** For readers; a service that writes asks {@link ServiceLakes} for its own. */
    @Bean
    Lake lake(ServiceLakes lakes) {
        return lakes.readOnly();
    }
}
