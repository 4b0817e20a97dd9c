package io.breadthflow.ingestion;

import io.breadthflow.contracts.job.ServiceName;
import io.breadthflow.ingestion.archive.ArchiveStore;
import io.breadthflow.ingestion.archive.JdbcArchiveStore;
import io.breadthflow.ingestion.dataset.DatasetController;
import io.breadthflow.ingestion.ingest.IngestAdmission;
import io.breadthflow.ingestion.ingest.IngestBarsHandler;
import io.breadthflow.ingestion.ingest.IngestController;
import io.breadthflow.ingestion.ingest.IngestMetrics;
import io.breadthflow.ingestion.pipeline.PipelineController;
import io.breadthflow.ingestion.pipeline.Pipelines;
import io.breadthflow.ingestion.simulation.SimulateMarketHandler;
import io.breadthflow.ingestion.simulation.SimulationProperties;
import io.breadthflow.ingestion.source.BarSource;
import io.breadthflow.ingestion.source.BarSources;
import io.breadthflow.ingestion.source.SourceProperties;
import io.breadthflow.ingestion.source.SourceRoots;
import io.breadthflow.ingestion.source.csv.CsvBarSource;
import io.breadthflow.platform.PlatformConfiguration;
import io.breadthflow.platform.dataset.DatasetVersions;
import io.breadthflow.platform.job.Jobs;
import io.breadthflow.platform.job.ServiceModule;
import io.breadthflow.platform.lake.ServiceLakes;
import io.breadthflow.platform.metric.Metrics;
import io.breadthflow.platform.validation.ValidateTableHandler;
import io.breadthflow.platform.validation.ValidationConfiguration;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Beans of the ingestion service. */
@Configuration(proxyBeanMethods = false)
@Import({PlatformConfiguration.class, ValidationConfiguration.class})
@EnableConfigurationProperties({SourceProperties.class, SimulationProperties.class})
public class IngestionConfiguration {

    /** Ingestions write one table, so more would only wait for one another; a simulation writes another, a validation none. */
    private static final int JOBS_AT_ONCE = 3;

    @Bean
    CsvBarSource csvBarSource(SourceProperties sources, SimulationProperties simulation) {
        List<Path> roots = new ArrayList<>(sources.roots());
        if (!roots.isEmpty()) {
            roots.add(simulation.folder());
        }
        return new CsvBarSource(new SourceRoots(roots));
    }

    @Bean
    BarSources barSources(ObjectProvider<BarSource> sources) {
        return new BarSources(sources.orderedStream().toList());
    }

    @Bean
    ArchiveStore archiveStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        return new JdbcArchiveStore(jdbc, json, clock);
    }

    @Bean
    IngestAdmission ingestAdmission(BarSources sources) {
        return new IngestAdmission(sources);
    }

    @Bean
    IngestBarsHandler ingestBarsHandler(
            BarSources sources, ArchiveStore archives, ServiceLakes lakes, Metrics metrics, Clock clock) {
        return new IngestBarsHandler(
                sources, archives, lakes.of(ServiceName.INGESTION), new IngestMetrics(metrics), clock);
    }

    @Bean
    SimulateMarketHandler simulateMarketHandler(
            SimulationProperties properties, ArchiveStore archives, ServiceLakes lakes) {
        return new SimulateMarketHandler(properties, archives, lakes.of(ServiceName.INGESTION));
    }

    @Bean
    ServiceModule ingestionModule(
            IngestBarsHandler ingestBars, SimulateMarketHandler simulateMarket, ValidateTableHandler validateTable) {
        return new ServiceModule(
                ServiceName.INGESTION, List.of(ingestBars, simulateMarket, validateTable), JOBS_AT_ONCE);
    }

    @Bean
    IngestController ingestController(Jobs jobs, IngestAdmission admission) {
        return new IngestController(jobs, admission);
    }

    @Bean
    Pipelines pipelines(IngestAdmission admission) {
        return new Pipelines(admission);
    }

    @Bean
    PipelineController pipelineController(Jobs jobs, Pipelines pipelines) {
        return new PipelineController(jobs, pipelines);
    }

    @Bean
    DatasetController datasetController(DatasetVersions versions) {
        return new DatasetController(versions);
    }
}
