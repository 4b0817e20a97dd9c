package io.breadthflow.spark.store;

import java.util.Map;

/** What a Spark session needs to write tables beside other processes. */
public final class LogStores {

    private static final Map<String, String> SETTINGS = Map.of(
            "spark.delta.logStore.file.impl", HardLinkLogStore.class.getName(),
            "spark.delta.logStore.s3a.impl", ConditionalPutLogStore.class.getName(),
            "spark.hadoop.fs.s3a.connection.establish.timeout", "10s",
            "spark.hadoop.fs.s3a.connection.timeout", "30s",
            "spark.hadoop.fs.s3a.connection.request.timeout", "60s",
            "spark.hadoop.fs.s3a.attempts.maximum", "3",
            "spark.hadoop.fs.s3a.retry.limit", "4");

    private LogStores() {}

    /** The log stores by scheme, and the timeouts that keep a silent object store from holding a job for ever. */
    public static Map<String, String> settings() {
        return SETTINGS;
    }
}
