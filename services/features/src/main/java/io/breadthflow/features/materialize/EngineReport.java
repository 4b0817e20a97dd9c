package io.breadthflow.features.materialize;

/**
 * Commit of an engine.
 *
 * @param mode how much it computed
 * @param version version of the feature table that holds the rows
 * @param rows rows committed
 */
public record EngineReport(Mode mode, long version, long rows) {}
