package io.breadthflow.contracts.driver;

/**
 * Order to the driver of a validation: a report on the rows of a table.
 *
 * @param version version to judge
 */
public record ValidationJob(String table, long version) {}
