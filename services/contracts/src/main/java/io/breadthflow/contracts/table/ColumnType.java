package io.breadthflow.contracts.table;

/** Types of columns, as they lie in Delta and in memory. */
public enum ColumnType {
    /** Text; dictionary-coded in memory. */
    STRING,
    /** 32-bit integer. */
    INT,
    /** 64-bit integer. */
    LONG,
    /** 64-bit float; NaN is a value, not null. */
    DOUBLE,
    BOOLEAN,
    /** UTC microseconds since the epoch, {@code long} in memory. */
    TIMESTAMP,
    /** Days since the epoch, {@code int} in memory. */
    DATE,
    /** {@code DECIMAL(18, scale)}: unscaled {@code long} in memory, INT64 in Parquet. */
    DECIMAL,
    BINARY
}
