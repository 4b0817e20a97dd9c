package io.breadthflow.platform.test;

import io.breadthflow.contracts.job.ServiceName;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.platform.lake.LakeConfiguration;
import io.breadthflow.platform.lake.ServiceLakes;
import io.breadthflow.platform.metric.Metrics;
import io.breadthflow.platform.spark.SparkConfiguration;
import io.breadthflow.platform.spark.SparkDrivers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Lake and Spark drivers as a service has them, without the service. */
public final class LakeService implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    public LakeService(Map<String, String> properties) {
        TestPropertyValues.of(properties).applyTo(context);
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(Metrics.class, () -> new Metrics(new SimpleMeterRegistry()));
        context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        context.register(LakeConfiguration.class, SparkConfiguration.class);
        context.refresh();
    }

    /** The lake as {@code service} may use it. */
    public Lake lake(ServiceName service) {
        return context.getBean(ServiceLakes.class).of(service);
    }

    public SparkDrivers drivers() {
        return context.getBean(SparkDrivers.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
