package io.breadthflow.features.materialize;

/**
 * What an engine committed.
 *
 * @param mode how much it computed
 * @param version version of the feature table that holds the rows
 * @param rows rows committed
 */
public record EngineReport(Mode mode, long version, long rows) {}
