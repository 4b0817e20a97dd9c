package io.breadthflow.platform.test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Spark home that tests start drivers from. */
public final class SparkHome {

    private static final Logger LOG = LoggerFactory.getLogger(SparkHome.class);
    private static final String VARIABLE = "BREADTHFLOW_TEST_SPARK_HOME";
    private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";
    private static final Path BUILT = Path.of("../spark/target/spark-home");

    private SparkHome() {}

    /** The one of the environment, else the one that packaging the module spark has made; skips the test without one. */
    public static Path find() {
        Path home = Optional.ofNullable(System.getenv(VARIABLE))
                .map(Path::of)
                .orElse(BUILT)
                .toAbsolutePath()
                .normalize();
        boolean there = Files.isExecutable(home.resolve("bin/spark-submit"));
        if (!there) {
            LOG.warn("SKIPPED: no Spark home at {}; `mvn package -pl services/spark -am` makes it", home);
        }
        Assumptions.assumeTrue(there, "no Spark home at " + home);
        return home;
    }

    /** The master of the real cluster that the environment names; skips the test without one. */
    public static String master() {
        Optional<String> master = Optional.ofNullable(System.getenv("BREADTHFLOW_TEST_SPARK_MASTER"));
        if (master.isEmpty()) {
            LOG.warn("SKIPPED: no Spark cluster, BREADTHFLOW_TEST_SPARK_MASTER is not set");
        }
        Assumptions.assumeTrue(master.isPresent(), "BREADTHFLOW_TEST_SPARK_MASTER is not set");
        return master.orElseThrow();
    }

    /** What gives a service drivers on that cluster: small ones, which do not live long enough to be compiled well. */
    public static Map<String, String> onCluster() {
        Map<String, String> properties = new HashMap<>();
        properties.put("breadthflow.spark.home", find().toString());
        properties.put("breadthflow.spark.master", master());
        properties.put("breadthflow.spark.driver-host", "127.0.0.1");
        properties.put("breadthflow.spark.driver-bind-address", "127.0.0.1");
        properties.put("breadthflow.spark.conf[spark.executor.memory]", "768m");
        properties.put("breadthflow.spark.conf[spark.driver.extraJavaOptions]", SHORT_LIVED);
        properties.put("breadthflow.spark.conf[spark.executor.extraJavaOptions]", SHORT_LIVED);
        return properties;
    }

    /** A worker of that cluster; whoever kills it finds another one in its place soon after. */
    public static ProcessHandle worker() {
        String workers = System.getenv().getOrDefault("BREADTHFLOW_TEST_SPARK_WORKERS", "");
        return Stream.of(workers.split(" "))
                .map(Long::parseLong)
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(ProcessHandle::children)
                .filter(ProcessHandle::isAlive)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no worker of '" + workers + "' runs"));
    }
}
