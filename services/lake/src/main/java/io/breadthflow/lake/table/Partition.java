package io.breadthflow.lake.table;

import java.util.Map;
import java.util.TreeMap;

/**
 * Values of partition columns, as text: {@code {market=us.equity, interval=1d, year=2016}}. As an argument of an
 * overwrite it may name only the leading columns: then all partitions below are replaced.
 *
 * @param values value by column
 */
public record Partition(Map<String, String> values) {

    public Partition {
        values = Map.copyOf(values);
    }

    /** A partition of one column. */
    public static Partition of(String column, String value) {
        return new Partition(Map.of(column, value));
    }

    @Override
    public String toString() {
        return new TreeMap<>(values).toString();
    }
}
