package io.breadthflow.platform.web;

import io.breadthflow.platform.job.queue.Jobs;
import io.breadthflow.platform.job.run.HostedServices;
import io.breadthflow.platform.version.PlatformVersion;
import io.swagger.v3.oas.models.OpenAPI;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Beans of the REST API that all services share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EventProperties.class)
public class WebConfiguration {

    @Bean
    FilterRegistrationBean<RequestIdFilter> requestIdFilter() {
        FilterRegistrationBean<RequestIdFilter> filter = new FilterRegistrationBean<>(new RequestIdFilter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    ProblemAdvice problemAdvice() {
        return new ProblemAdvice();
    }

    @Bean
    ProblemErrorController problemErrorController() {
        return new ProblemErrorController();
    }

    @Bean
    JobStreams jobStreams(Jobs jobs, EventProperties properties) {
        return new JobStreams(jobs, properties);
    }

    @Bean
    JobController jobController(HostedServices services, Jobs jobs, JobStreams streams) {
        return new JobController(services, jobs, streams);
    }

    @Bean
    OpenAPI openApi(PlatformVersion version) {
        return OpenApi.describe(version.number());
    }

    @Bean
    OperationCustomizer problemResponses() {
        return (operation, method) -> OpenApi.withProblem(operation);
    }
}
