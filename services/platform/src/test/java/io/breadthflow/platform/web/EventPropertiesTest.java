package io.breadthflow.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class EventPropertiesTest {

    @Test
    void streamsLookTwiceASecondByDefault() {
        assertThat(bind(Map.of())).isEqualTo(new EventProperties(64, Duration.ofMillis(500), Duration.ofSeconds(10)));
    }

    @Test
    void everyPropertyHasItsName() {
        assertThat(bind(Map.of(
                        "breadthflow.events.max-streams", "1",
                        "breadthflow.events.interval", "2s",
                        "breadthflow.events.heartbeat", "3s")))
                .isEqualTo(new EventProperties(1, Duration.ofSeconds(2), Duration.ofSeconds(3)));
    }

    private static EventProperties bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("breadthflow.events", EventProperties.class);
    }
}
