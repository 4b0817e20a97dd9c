package io.breadthflow.platform.job.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class JobPropertiesTest {

    @Test
    void aDeadWorkerIsNoticedWellWithinHalfAMinuteByDefault() {
        JobProperties defaults = bind(Map.of());
        assertThat(defaults)
                .isEqualTo(new JobProperties(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(3),
                        4,
                        Duration.ofSeconds(20),
                        Duration.ofMillis(500),
                        Duration.ofMillis(500),
                        new JobProperties.Retry(5, 10, Duration.ofSeconds(1), Duration.ofSeconds(60))));
        assertThat(defaults.heartbeatInterval().multipliedBy(defaults.missedHeartbeats()))
                .isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void everyPropertyHasItsName() {
        assertThat(bind(Map.of(
                        "breadthflow.jobs.poll-interval", "2s",
                        "breadthflow.jobs.heartbeat-interval", "4s",
                        "breadthflow.jobs.missed-heartbeats", "5",
                        "breadthflow.jobs.shutdown-wait", "6s",
                        "breadthflow.jobs.busy-pause", "7s",
                        "breadthflow.jobs.progress-interval", "8s",
                        "breadthflow.jobs.retry.max-attempts", "9",
                        "breadthflow.jobs.retry.max-crashes", "10",
                        "breadthflow.jobs.retry.base", "11s",
                        "breadthflow.jobs.retry.cap", "12s")))
                .isEqualTo(new JobProperties(
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(4),
                        5,
                        Duration.ofSeconds(6),
                        Duration.ofSeconds(7),
                        Duration.ofSeconds(8),
                        new JobProperties.Retry(9, 10, Duration.ofSeconds(11), Duration.ofSeconds(12))));
    }

    private static JobProperties bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("breadthflow.jobs", JobProperties.class);
    }
}
