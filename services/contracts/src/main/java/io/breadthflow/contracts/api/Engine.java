package io.breadthflow.contracts.api;

/** Place of a job's computation. Reports and features are the same to the bit on both; a model is when one worker trains it. */
public enum Engine {
    /** In the service's own process. */
    LOCAL,
    /** In a Spark driver and its executors; needs {@code breadthflow.spark.home}. */
    SPARK
}
