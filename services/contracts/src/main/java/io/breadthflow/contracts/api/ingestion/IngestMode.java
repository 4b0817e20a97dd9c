package io.breadthflow.contracts.api.ingestion;

/** Treatment of rows of the same listing that are already there. */
public enum IngestMode {
    /** Rows are merged by instrument and event time: new ones are added, different ones supersede. */
    MERGE,
    /** The listing holds the rows of this source and nothing else. */
    REPLACE
}
