package io.breadthflow.features;

import io.breadthflow.contracts.job.ServiceName;
import io.breadthflow.features.consistency.ConsistencyCheck;
import io.breadthflow.features.consistency.ConsistencyController;
import io.breadthflow.features.feast.FeastConfiguration;
import io.breadthflow.features.featureset.FeatureSets;
import io.breadthflow.features.featureset.FeatureSetsController;
import io.breadthflow.features.materialize.EngineProperties;
import io.breadthflow.features.materialize.MaterializationsController;
import io.breadthflow.features.materialize.MaterializeHandler;
import io.breadthflow.features.materialize.Materializer;
import io.breadthflow.features.online.LatestVectors;
import io.breadthflow.features.online.Publisher;
import io.breadthflow.features.online.VectorsController;
import io.breadthflow.features.state.StateStore;
import io.breadthflow.market.catalogue.Catalogue;
import io.breadthflow.platform.PlatformConfiguration;
import io.breadthflow.platform.featureset.FeatureSetStore;
import io.breadthflow.platform.job.Jobs;
import io.breadthflow.platform.job.ServiceModule;
import io.breadthflow.platform.lake.ServiceLakes;
import io.breadthflow.platform.metric.Metrics;
import io.breadthflow.platform.online.OnlineFeatureStore;
import io.breadthflow.platform.spark.EngineChoice;
import io.breadthflow.platform.spark.SparkDrivers;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Beans of the features service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EngineProperties.class)
@Import({PlatformConfiguration.class, FeastConfiguration.class})
public class FeaturesConfiguration {

    /** Every job writes the one table of states, so a second would only wait. */
    private static final int JOBS_AT_ONCE = 1;

    @Bean
    FeatureSets featureSets() {
        return new FeatureSets(Catalogue.sets());
    }

    @Bean
    StateStore stateStore(ServiceLakes lakes) {
        return new StateStore(lakes.of(ServiceName.FEATURES));
    }

    @Bean
    EngineChoice featureEngineChoice(SparkDrivers drivers, EngineProperties properties) {
        return new EngineChoice(drivers, properties.sparkFromRows());
    }

    @Bean
    Publisher publisher(ServiceLakes lakes, OnlineFeatureStore store) {
        return new Publisher(new LatestVectors(lakes.of(ServiceName.FEATURES)), store);
    }

    @Bean
    MaterializeHandler materializeHandler(
            FeatureSets sets,
            FeatureSetStore registry,
            Materializer materializer,
            Publisher publisher,
            Metrics metrics) {
        return new MaterializeHandler(sets, registry, materializer, publisher, metrics);
    }

    @Bean
    Materializer materializer(
            ServiceLakes lakes,
            StateStore states,
            @Qualifier("featureEngineChoice") EngineChoice choice,
            SparkDrivers drivers) {
        return new Materializer(lakes.of(ServiceName.FEATURES), states, choice, drivers);
    }

    @Bean
    ServiceModule featuresModule(MaterializeHandler materialize) {
        return new ServiceModule(ServiceName.FEATURES, List.of(materialize), JOBS_AT_ONCE);
    }

    @Bean
    MaterializationsController materializationsController(
            FeatureSets sets, @Qualifier("featureEngineChoice") EngineChoice choice, Jobs jobs) {
        return new MaterializationsController(sets, choice, jobs);
    }

    @Bean
    FeatureSetsController featureSetsController(FeatureSets sets, FeatureSetStore registry) {
        return new FeatureSetsController(sets, registry);
    }

    @Bean
    VectorsController vectorsController(FeatureSets sets, OnlineFeatureStore store) {
        return new VectorsController(sets, store);
    }

    @Bean
    ConsistencyController consistencyController(FeatureSets sets, ServiceLakes lakes, OnlineFeatureStore store) {
        return new ConsistencyController(sets, new ConsistencyCheck(lakes.of(ServiceName.FEATURES), store));
    }
}
