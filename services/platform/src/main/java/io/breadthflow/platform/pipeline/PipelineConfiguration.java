package io.breadthflow.platform.pipeline;

import io.breadthflow.platform.job.queue.JobQueue;
import io.breadthflow.platform.job.queue.Jobs;
import io.breadthflow.platform.job.run.HostedServices;
import io.breadthflow.platform.job.run.JobHandler;
import io.breadthflow.platform.job.run.RequestReader;
import io.breadthflow.platform.job.run.ServiceModule;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Beans of pipelines. */
@Configuration(proxyBeanMethods = false)
public class PipelineConfiguration {

    @Bean
    PipelineStore pipelineStore(JdbcClient jdbc, Clock clock) {
        return new PipelineStore(jdbc, clock);
    }

    @Bean
    StagePosting stagePosting(PipelineStore store, JobQueue queue, JsonMapper json) {
        return new StagePosting(store, queue, json);
    }

    @Bean
    Pipelines pipelines(
            PipelineStore store,
            StagePosting stages,
            Jobs jobs,
            JobQueue queue,
            JsonMapper json,
            RequestReader requests,
            ObjectProvider<ServiceModule> modules) {
        List<JobHandler<?, ?>> hosted = new ArrayList<>();
        modules.forEach(module -> hosted.addAll(module.handlers()));
        return new Pipelines(store, new StageAdmission(json, requests, hosted), stages, jobs, queue);
    }

    @Bean
    PipelineController pipelineController(HostedServices services, Pipelines pipelines, JsonMapper json) {
        return new PipelineController(services, pipelines, new BuiltInPipelines(json));
    }
}
