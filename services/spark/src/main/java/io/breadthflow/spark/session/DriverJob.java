package io.breadthflow.spark.session;

import org.apache.spark.sql.SparkSession;

/**
 * Work of a driver.
 *
 * @param <Q> request record, read as JSON
 * @param <R> result record, answered as JSON
 */
@FunctionalInterface
public interface DriverJob<Q extends Record, R extends Record> {

    /** Does the work. A {@code PlatformException} goes to the service as it is; anything else ends the driver's process. */
    R run(Q request, SparkSession spark, DriverProgress progress) throws Exception;
}
