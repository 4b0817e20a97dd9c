package io.breadthflow.platform.metric;

import io.breadthflow.contracts.metric.PlatformMetric;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Records the metrics declared in {@link PlatformMetric}; label values are given in the order declared there. */
public final class Metrics {

    private final MeterRegistry registry;

    public Metrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** The counter of {@code metric} with these label values. */
    public Counter counter(PlatformMetric metric, String... labelValues) {
        return Counter.builder(metric.id())
                .description(metric.help())
                .baseUnit(unit(metric))
                .tags(tags(metric, labelValues))
                .register(registry);
    }

    /** The timer of {@code metric} with these label values. */
    public Timer timer(PlatformMetric metric, String... labelValues) {
        return Timer.builder(metric.id())
                .description(metric.help())
                .tags(tags(metric, labelValues))
                .publishPercentileHistogram()
                .maximumExpectedValue(metric.longest())
                .register(registry);
    }

    /** Registers a gauge that asks {@code value} at every scrape. */
    public void gauge(PlatformMetric metric, Supplier<Number> value, String... labelValues) {
        Gauge.builder(metric.id(), value)
                .description(metric.help())
                .baseUnit(unit(metric))
                .tags(tags(metric, labelValues))
                .strongReference(true)
                .register(registry);
    }

    private static @Nullable String unit(PlatformMetric metric) {
        return metric.unit().isEmpty() ? null : metric.unit();
    }

    private static Tags tags(PlatformMetric metric, String... values) {
        if (values.length != metric.labels().size()) {
            throw new IllegalArgumentException(
                    metric + " has the labels " + metric.labels() + ", " + values.length + " values were given");
        }
        List<Tag> tags = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            tags.add(Tag.of(metric.labels().get(i), values[i]));
        }
        return Tags.of(tags);
    }
}
