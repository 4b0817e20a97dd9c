package io.breadthflow.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Spark home that tests start drivers from. */
final class SparkHome {

    private static final Logger LOG = LoggerFactory.getLogger(SparkHome.class);
    private static final String VARIABLE = "BREADTHFLOW_TEST_SPARK_HOME";
    private static final Path BUILT = Path.of("../spark/target/spark-home");

    private SparkHome() {}

    /** The one of the environment, else the one that packaging the module spark has made; skips the test without one. */
    static Path find() {
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
}
