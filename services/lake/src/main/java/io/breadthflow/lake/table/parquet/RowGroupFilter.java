package io.breadthflow.lake.table.parquet;

/** Decides by its statistics whether a row group is worth reading. */
@FunctionalInterface
public interface RowGroupFilter {

    /** False when no row of the group can match. */
    boolean mayMatch(RowGroup group);
}
