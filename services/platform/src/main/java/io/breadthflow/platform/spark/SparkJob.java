package io.breadthflow.platform.spark;

/**
 * A job for Spark.
 *
 * @param name shown by Spark and in messages
 * @param mainClass main class in the jobs' jar
 * @param request what to do, sent as JSON
 * @param result record that the driver answers with
 */
public record SparkJob<R extends Record>(String name, String mainClass, Record request, Class<R> result) {}
