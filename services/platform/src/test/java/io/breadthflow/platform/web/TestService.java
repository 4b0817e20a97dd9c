package io.breadthflow.platform.web;

import io.breadthflow.contracts.job.JobType;
import io.breadthflow.contracts.job.ServiceName;
import io.breadthflow.platform.PlatformConfiguration;
import io.breadthflow.platform.job.queue.Jobs;
import io.breadthflow.platform.job.run.JobContext;
import io.breadthflow.platform.job.run.JobHandler;
import io.breadthflow.platform.job.run.JobOutcome;
import io.breadthflow.platform.job.run.ServiceModule;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** A service with one job type and endpoints that fail in every way. */
@Configuration(proxyBeanMethods = false)
@Import(PlatformConfiguration.class)
class TestService {

    /** A request of the service. */
    record Order(@NotBlank String item, @Max(9) int count, boolean urgent) {}

    /** Numbers that JSON has no word for. */
    record Measured(double value, Double boxed, List<Double> many, Map<String, Object> map) {}

    @Bean
    ServiceModule ingestion() {
        return new ServiceModule(ServiceName.INGESTION, List.of(new Echo()), 1);
    }

    @Bean
    TestEndpoints endpoints(Jobs jobs) {
        return new TestEndpoints(jobs);
    }

    @Bean
    FilterRegistrationBean<BrokenFilter> broken() {
        FilterRegistrationBean<BrokenFilter> filter = new FilterRegistrationBean<>(new BrokenFilter());
        filter.addUrlPatterns("/v1/ingestion/broken-filter");
        return filter;
    }

    /** Fails before any controller is reached. */
    static final class BrokenFilter implements Filter {
        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) {
            throw new IllegalStateException("broken filter");
        }
    }

    /** Answers its request. */
    static final class Echo implements JobHandler<Order, Order> {

        @Override
        public JobType type() {
            return JobType.INGEST_BARS;
        }

        @Override
        public Class<Order> requestType() {
            return Order.class;
        }

        @Override
        public Class<Order> resultType() {
            return Order.class;
        }

        @Override
        public Set<String> writes(Order request) {
            return Set.of();
        }

        @Override
        public JobOutcome<Order> run(Order request, JobContext context) throws Exception {
            return JobOutcome.of(context.step("echo", request.item(), Order.class, () -> request));
        }
    }
}
