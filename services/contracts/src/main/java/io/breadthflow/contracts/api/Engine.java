package io.breadthflow.contracts.api;

/** Where a job computes; the result is the same to the bit. */
public enum Engine {
    /** In the service's own process. */
    LOCAL,
    /** In a Spark driver and its executors; needs {@code breadthflow.spark.home}. */
    SPARK
}
