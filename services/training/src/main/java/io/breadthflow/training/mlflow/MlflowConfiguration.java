package io.breadthflow.training.mlflow;

import io.breadthflow.lake.table.Lake;
import io.breadthflow.platform.diagnosis.Diagnostic;
import io.breadthflow.platform.metric.Metrics;
import io.breadthflow.platform.registry.ModelStore;
import io.breadthflow.platform.registry.RegistryOutbox;
import io.breadthflow.training.mirror.MirrorDelivery;
import io.breadthflow.training.mirror.MirrorHealth;
import io.breadthflow.training.mirror.MirrorLock;
import io.breadthflow.training.mirror.MirrorWorker;
import io.breadthflow.training.mirror.RegistryMirror;
import io.breadthflow.training.registration.RunStore;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Beans of the mirror, where a server is named; the properties are known in any case. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MlflowProperties.class)
public class MlflowConfiguration {

    /** The mirror itself. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(ServerNamed.class)
    static class Mirror {

        @Bean
        MlflowServer mlflowServer(MlflowProperties properties) {
            return new MlflowServer(properties);
        }

        @Bean
        RegistryMirror registryMirror(MlflowServer server, MlflowProperties properties, Lake lake) {
            return new MlflowMirror(
                    server,
                    new Tracking(
                            server,
                            properties.experiment(),
                            new DatasetInputs(lake.store().root())),
                    new Registry(server),
                    new ModelDirectory(lake.store(), properties.environment()));
        }

        @Bean
        MirrorWorker mirrorWorker(
                RegistryOutbox outbox,
                ModelStore models,
                RunStore runs,
                RegistryMirror mirror,
                MlflowProperties properties,
                DataSource dataSource) {
            return new MirrorWorker(
                    new MirrorDelivery(outbox, models, runs, mirror, properties.delivery()),
                    new MirrorLock(dataSource),
                    properties.delivery().pollInterval());
        }

        @Bean
        Diagnostic mirrorDiagnostic(RegistryOutbox outbox, RegistryMirror mirror, Metrics metrics) {
            MirrorHealth health = new MirrorHealth(outbox, mirror);
            health.watch(metrics);
            return health.diagnostic();
        }
    }
}
