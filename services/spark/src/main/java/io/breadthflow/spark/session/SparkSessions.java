package io.breadthflow.spark.session;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/**
 * Sessions that read the tables of the lake: with Delta, in UTC, with {@link java.time.Instant} and
 * {@link java.time.LocalDate} in rows. What a job writes goes through the lake itself.
 *
 * <p>One process has one session; asked again, the one that runs is given. A session must not be proxied: Spark casts it.
 */
public final class SparkSessions {

    private static final String SNAPSHOT_PARTITIONS = "spark.databricks.delta.snapshotPartitions";

    /** Our logs have few entries; Delta's own 50 are as many tasks for every table that is opened. */
    private static final String FEW = "2";

    private static final String PLUGINS = "spark.plugins";

    private SparkSessions() {}

    /** In this process on {@code threads} threads, without web pages: for tests and for data that fits a laptop. */
    public static SparkSession local(String name, int threads) {
        return onDelta(name)
                .master("local[" + threads + "]")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", Integer.toString(threads))
                .getOrCreate();
    }

    /** On the cluster that the submitting command has named. */
    public static SparkSession submitted(String name) {
        return onDelta(name).getOrCreate();
    }

    private static SparkSession.Builder onDelta(String name) {
        return onSubmitted(SparkSession.builder().appName(name))
                .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
                .config("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.datetime.java8API.enabled", "true");
    }

    /** Keeps what was submitted: a deployment may know better timeouts. */
    private static SparkSession.Builder onSubmitted(SparkSession.Builder builder) {
        SparkConf submitted = new SparkConf();
        LakeClient lake = LakeClient.ofProcess();
        Map<String, String> ours = new HashMap<>(lake.settings());
        ours.put(SNAPSHOT_PARTITIONS, FEW);
        ours.forEach((key, value) -> builder.config(key, submitted.get(key, value)));
        if (lake.certificates().isPresent()) {
            builder.config(PLUGINS, withTrust(submitted.get(PLUGINS, "")));
        }
        return builder;
    }

    private static String withTrust(String submitted) {
        String trust = TrustPlugin.class.getName();
        return submitted.isBlank() ? trust : trust + "," + submitted;
    }
}
