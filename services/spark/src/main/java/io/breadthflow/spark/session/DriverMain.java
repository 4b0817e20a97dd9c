package io.breadthflow.spark.session;

import io.breadthflow.contracts.error.PlatformException;
import org.apache.spark.sql.SparkSession;

/** Frame of the main methods of Spark jobs: takes the request, works, answers, and ends when nobody waits any more. */
public final class DriverMain {

    /** Status of a process that was told to end. */
    private static final int TERMINATED = 143;

    private DriverMain() {}

    /** Runs {@code job} on the session this process was submitted with. */
    public static <Q extends Record, R extends Record> void run(String name, Class<Q> requestType, DriverJob<Q, R> job)
            throws Exception {
        DriverChannel channel = DriverChannel.ofProcess();
        Q request = channel.request(requestType);
        channel.onEnd(() -> Runtime.getRuntime().halt(TERMINATED));
        channel.message("starting Spark");
        try (SparkSession spark = SparkSessions.submitted(name)) {
            channel.succeeded(job.run(request, spark, channel));
        } catch (PlatformException e) {
            channel.refused(e);
        }
    }
}
