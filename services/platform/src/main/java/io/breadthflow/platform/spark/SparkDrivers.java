package io.breadthflow.platform.spark;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.platform.job.run.StoppableProgress;
import io.breadthflow.platform.lake.LakeAccess;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.launcher.SparkLauncher;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs Spark jobs, each in a driver process of its own that lives no longer than the job's attempt: it is killed when the
 * job is cancelled or taken over, and it ends by itself when this process dies.
 */
public final class SparkDrivers {

    private final SparkProperties properties;
    private final LakeAccess lake;
    private final JsonMapper json;

    SparkDrivers(SparkProperties properties, LakeAccess lake, JsonMapper json) {
        this.properties = properties;
        this.lake = lake;
        this.json = json;
    }

    /** True when there is a Spark home to start drivers from. */
    public boolean isAvailable() {
        return properties.home() != null;
    }

    /**
     * Runs {@code job} to its end. Throws what {@code progress} throws to stop it, the failure the driver has named, or
     * {@code DRIVER_LOST} with the last lines of its log when it died without naming one. Nothing of the driver runs any
     * more when this returns.
     */
    public <R extends Record> R run(SparkJob<R> job, StoppableProgress progress) throws InterruptedException {
        try (Driver driver = Driver.start(job.name(), launcher(job), json)) {
            driver.tell(json.writeValueAsString(job.request()));
            return json.readValue(driver.await(progress), job.result());
        } catch (IOException e) {
            throw new PlatformException(
                    ErrorCode.DRIVER_LOST,
                    "The Spark driver of " + job.name() + " could not be started from " + properties.home() + ": "
                            + e.getMessage() + ". Check breadthflow.spark.home.",
                    e);
        }
    }

    private SparkLauncher launcher(SparkJob<?> job) {
        SparkLauncher launcher = new SparkLauncher(lake.environment())
                .setSparkHome(home())
                .setMaster(properties.master())
                .setAppName(job.name())
                .setMainClass(job.mainClass())
                .setAppResource(orElse(properties.jobsJar(), SparkLauncher.NO_RESOURCE));
        settings().forEach(launcher::setConf);
        return launcher;
    }

    /** Configured settings; the log of a driver is ours and it has no page that nobody knows the port of. */
    private Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>(properties.conf());
        settings.putIfAbsent("spark.ui.enabled", "false");
        put(settings, "spark.driver.host", properties.driverHost());
        put(settings, "spark.driver.bindAddress", properties.driverBindAddress());
        return settings;
    }

    private static void put(Map<String, String> settings, String name, @Nullable String value) {
        if (value != null) {
            settings.put(name, value);
        }
    }

    /** The Spark home; throws {@code INVALID_REQUEST} when there is none. */
    String home() {
        String home = properties.home();
        if (home == null) {
            throw new PlatformException(
                    ErrorCode.INVALID_REQUEST,
                    "The engine SPARK was asked for, but there is no Spark here: breadthflow.spark.home is not set."
                            + " Set it, or ask for the engine LOCAL.");
        }
        return home;
    }

    private static String orElse(@Nullable String value, String other) {
        return value == null ? other : value;
    }
}
