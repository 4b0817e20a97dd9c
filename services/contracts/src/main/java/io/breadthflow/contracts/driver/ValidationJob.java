package io.breadthflow.contracts.driver;

/**
 * What the driver of a validation is asked for: a report on the rows of a table.
 *
 * @param version version to judge
 */
public record ValidationJob(String table, long version) {}
