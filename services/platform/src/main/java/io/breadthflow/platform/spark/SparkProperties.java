package io.breadthflow.platform.spark;

import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of Spark drivers.
 *
 * @param home folder with {@code bin} and {@code jars}; unset means there is no Spark, and everything runs locally
 * @param master where the executors are: {@code local[n]}, {@code spark://host:port} or {@code k8s://url}; the driver
 *     itself always runs beside the service that started it
 * @param jobsJar jar of the jobs, for clusters whose own Spark home does not hold it; unset means it is in the home's jars
 * @param driverHost name under which executors reach the driver; unset leaves it to Spark
 * @param driverBindAddress address the driver listens on; unset leaves it to Spark
 * @param conf further Spark settings by their full name, as {@code spark.executor.memory}
 */
@Validated
@ConfigurationProperties(prefix = "breadthflow.spark", ignoreUnknownFields = false)
record SparkProperties(
        @Nullable String home,
        @DefaultValue("local[*]") @NotBlank String master,
        @Nullable String jobsJar,
        @Nullable String driverHost,
        @Nullable String driverBindAddress,
        @DefaultValue Map<String, String> conf) {

    private static final String PREFIX = "spark.";

    SparkProperties {
        conf = Map.copyOf(conf);
        for (String name : conf.keySet()) {
            if (!name.startsWith(PREFIX)) {
                throw new IllegalArgumentException(
                        "breadthflow.spark.conf." + name + " is no setting of Spark: their names begin with " + PREFIX);
            }
        }
    }
}
