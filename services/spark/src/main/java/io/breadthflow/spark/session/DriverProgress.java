package io.breadthflow.spark.session;

/** Tells the service how far a driver is. Safe for use by many threads. */
public interface DriverProgress {

    /** {@code rows} rows are expected in all. */
    void total(long rows);

    /** {@code rows} more are done. */
    void add(long rows);

    /** Reports the present activity in a few words. */
    void message(String text);
}
