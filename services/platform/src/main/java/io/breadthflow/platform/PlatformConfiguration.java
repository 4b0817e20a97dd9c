package io.breadthflow.platform;

import io.breadthflow.platform.config.StrictConfiguration;
import io.breadthflow.platform.dataset.DatasetConfiguration;
import io.breadthflow.platform.diagnosis.DiagnosisConfiguration;
import io.breadthflow.platform.featureset.FeatureSetConfiguration;
import io.breadthflow.platform.job.run.JobConfiguration;
import io.breadthflow.platform.json.JsonConfiguration;
import io.breadthflow.platform.lake.LakeConfiguration;
import io.breadthflow.platform.metric.Metrics;
import io.breadthflow.platform.online.OnlineConfiguration;
import io.breadthflow.platform.pipeline.PipelineConfiguration;
import io.breadthflow.platform.registry.RegistryConfiguration;
import io.breadthflow.platform.spark.SparkConfiguration;
import io.breadthflow.platform.table.TableConfiguration;
import io.breadthflow.platform.version.PlatformVersion;
import io.breadthflow.platform.web.WebConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Beans that every service stands on; each imports it once, also where several share a process. */
@Configuration(proxyBeanMethods = false)
@Import({
    StrictConfiguration.class,
    JsonConfiguration.class,
    LakeConfiguration.class,
    SparkConfiguration.class,
    DatasetConfiguration.class,
    FeatureSetConfiguration.class,
    OnlineConfiguration.class,
    RegistryConfiguration.class,
    JobConfiguration.class,
    PipelineConfiguration.class,
    WebConfiguration.class,
    TableConfiguration.class,
    DiagnosisConfiguration.class
})
public class PlatformConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    PlatformVersion platformVersion() {
        return PlatformVersion.current();
    }

    @Bean
    Metrics metrics(MeterRegistry registry) {
        return new Metrics(registry);
    }
}
