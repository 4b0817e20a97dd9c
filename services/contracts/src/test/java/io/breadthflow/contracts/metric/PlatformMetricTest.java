package io.breadthflow.contracts.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlatformMetricTest {

    private static final Set<String> UNBOUNDED = Set.of("symbol", "instrument", "id", "job", "path", "message");

    @Test
    void namesFollowTheScheme() {
        assertThat(PlatformMetric.values()).allSatisfy(metric -> {
            assertThat(metric.id())
                    .matches("breadthflow_[a-z]+(_[a-z]+)+")
                    .doesNotEndWith("_total")
                    .doesNotEndWith("_seconds");
            assertThat(metric.help()).as(metric.name()).endsWith(".");
            assertThat(metric.unit()).isIn("", "seconds", "bytes", "ratio");
        });
    }

    @Test
    void labelsAreBounded() {
        assertThat(Stream.of(PlatformMetric.values()).flatMap(metric -> metric.labels().stream()))
                .doesNotContainAnyElementsOf(UNBOUNDED);
    }

    @Test
    void timersCountSeconds() {
        assertThat(PlatformMetric.values())
                .filteredOn(metric -> metric.kind() == PlatformMetric.Kind.TIMER)
                .allMatch(metric -> metric.unit().equals("seconds"));
    }

    @Test
    void noNameIsUsedTwice() {
        List<String> names =
                Stream.of(PlatformMetric.values()).map(PlatformMetric::id).toList();
        assertThat(names).doesNotHaveDuplicates();
    }
}
