package io.breadthflow.serving;

import io.breadthflow.contracts.job.ServiceName;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.platform.PlatformConfiguration;
import io.breadthflow.platform.diagnosis.Diagnostic;
import io.breadthflow.platform.featureset.FeatureSetStore;
import io.breadthflow.platform.job.ServiceModule;
import io.breadthflow.platform.lake.ServiceLakes;
import io.breadthflow.platform.metric.Metrics;
import io.breadthflow.platform.online.OnlineFeatureStore;
import io.breadthflow.platform.registry.ModelStore;
import io.breadthflow.serving.feast.FeastConfiguration;
import io.breadthflow.serving.log.PredictionLog;
import io.breadthflow.serving.log.PredictionLogProperties;
import io.breadthflow.serving.log.PredictionLogWriter;
import io.breadthflow.serving.model.ModelLoader;
import io.breadthflow.serving.model.ModelPoller;
import io.breadthflow.serving.model.Models;
import io.breadthflow.serving.model.ServedModelsController;
import io.breadthflow.serving.model.ServingModelProperties;
import io.breadthflow.serving.online.OnlineDiagnostics;
import io.breadthflow.serving.online.OnlineStores;
import io.breadthflow.serving.online.PublishedVectors;
import io.breadthflow.serving.online.ServingFeaturesProperties;
import io.breadthflow.serving.online.VectorReader;
import io.breadthflow.serving.predict.EntitiesController;
import io.breadthflow.serving.predict.PredictController;
import io.breadthflow.serving.predict.PredictProperties;
import io.breadthflow.serving.predict.Predictor;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Beans of the serving service. */
@Configuration(proxyBeanMethods = false)
@Import({PlatformConfiguration.class, FeastConfiguration.class})
@EnableConfigurationProperties({
    ServingModelProperties.class,
    ServingFeaturesProperties.class,
    PredictionLogProperties.class,
    PredictProperties.class
})
public class ServingConfiguration {

    @Bean
    Models models(
            ModelStore registry,
            FeatureSetStore featureSets,
            Lake lake,
            ServingModelProperties properties,
            Metrics metrics,
            Clock clock) {
        ModelLoader loader = new ModelLoader(lake.store()::get, featureSets, clock, properties.warmUpRows());
        return new Models(registry, loader, metrics, clock, properties.retryAfter());
    }

    @Bean
    ModelPoller modelPoller(Models models, ServingModelProperties properties) {
        return new ModelPoller(models, properties.pollInterval());
    }

    @Bean
    PublishedVectors publishedVectors(
            OnlineFeatureStore store,
            FeatureSetStore featureSets,
            VectorReader reader,
            OnlineStores stores,
            ServingFeaturesProperties properties,
            Metrics metrics,
            Clock clock) {
        stores.register(metrics);
        return new PublishedVectors(store, featureSets, reader, stores, properties, clock);
    }

    @Bean
    Diagnostic onlineVectorsDiagnostic(VectorReader reader, FeatureSetStore featureSets, OnlineStores stores) {
        return new OnlineDiagnostics(reader, featureSets, stores).diagnostic();
    }

    /** The replica's id is new with every start, so that no two processes number the same commits. */
    @Bean
    PredictionLog predictionLog(ServiceLakes lakes, Metrics metrics, PredictionLogProperties properties) {
        return new PredictionLog(
                lakes.of(ServiceName.SERVING),
                metrics,
                properties,
                UUID.randomUUID().toString());
    }

    @Bean
    PredictionLogWriter predictionLogWriter(PredictionLog log, PredictionLogProperties properties) {
        return new PredictionLogWriter(log, properties.flushInterval());
    }

    @Bean
    Predictor predictor(
            Models models,
            PublishedVectors published,
            PredictProperties properties,
            PredictionLog log,
            Metrics metrics,
            Clock clock) {
        return new Predictor(models, published, properties, log::add, metrics, clock);
    }

    @Bean
    PredictController predictController(Predictor predictor) {
        return new PredictController(predictor);
    }

    @Bean
    EntitiesController entitiesController(Models models, PublishedVectors published, PredictProperties properties) {
        return new EntitiesController(models, published, properties);
    }

    @Bean
    ServedModelsController servedModelsController(Models models) {
        return new ServedModelsController(models);
    }

    /** Serving has no jobs. */
    @Bean
    ServiceModule servingModule() {
        return new ServiceModule(ServiceName.SERVING, List.of(), 1);
    }
}
