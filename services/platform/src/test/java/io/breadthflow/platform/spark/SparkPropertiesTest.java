package io.breadthflow.platform.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SparkPropertiesTest {

    @Test
    void thereIsNoSparkByDefault() {
        assertThat(bind(Map.of())).isEqualTo(new SparkProperties(null, "local[*]", null, null, null, Map.of()));
    }

    @Test
    void everyPropertyHasItsName() {
        assertThat(bind(Map.of(
                        "breadthflow.spark.home", "/opt/spark",
                        "breadthflow.spark.master", "spark://master:7077",
                        "breadthflow.spark.jobs-jar", "/opt/jobs.jar",
                        "breadthflow.spark.driver-host", "features",
                        "breadthflow.spark.driver-bind-address", "0.0.0.0",
                        "breadthflow.spark.conf.spark.executor.memory", "2g")))
                .isEqualTo(new SparkProperties(
                        "/opt/spark",
                        "spark://master:7077",
                        "/opt/jobs.jar",
                        "features",
                        "0.0.0.0",
                        Map.of("spark.executor.memory", "2g")));
    }

    @Test
    void aSettingThatIsNoneOfSparkIsRefused() {
        assertThatThrownBy(() -> bind(Map.of("breadthflow.spark.conf.executor.memory", "2g")))
                .hasRootCauseMessage("breadthflow.spark.conf.executor.memory is no setting of Spark:"
                        + " their names begin with spark.");
    }

    private static SparkProperties bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("breadthflow.spark", SparkProperties.class);
    }
}
