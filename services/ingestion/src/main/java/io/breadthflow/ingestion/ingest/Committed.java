package io.breadthflow.ingestion.ingest;

/**
 * Outcome of the commit.
 *
 * @param version version of the table that holds the rows
 * @param isNew false when the rows were all there already
 */
record Committed(long version, boolean isNew) {}
