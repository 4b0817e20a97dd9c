package io.breadthflow.contracts.table;

import io.breadthflow.contracts.job.ServiceName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Columns, partitions, order and writer of a table. Only nullable columns are ever added to a table, each time with the next
 * version; anything else is a new table.
 *
 * @param name snake case, also the folder in the lake
 * @param version version of this spec, kept in the table; a table of a newer version is refused
 * @param writer the one service that commits to it
 * @param columns in their order
 * @param partitionBy names of the partition columns, outermost first; may be empty
 * @param sortBy names of the columns that order the rows of a file
 */
public record TableSpec(
        String name,
        int version,
        ServiceName writer,
        List<ColumnSpec> columns,
        List<String> partitionBy,
        List<String> sortBy) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,127}");

    public TableSpec {
        columns = List.copyOf(columns);
        partitionBy = List.copyOf(partitionBy);
        sortBy = List.copyOf(sortBy);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'" + name + "' is not a table name: snake case, at most 128 characters");
        }
        Set<String> names = new HashSet<>();
        for (ColumnSpec column : columns) {
            if (!names.add(column.name())) {
                throw new IllegalArgumentException("table " + name + " has the column " + column.name() + " twice");
            }
        }
        if (!names.containsAll(partitionBy) || !names.containsAll(sortBy)) {
            throw new IllegalArgumentException(
                    "table " + name + " is partitioned or sorted by a column it does not have");
        }
    }

    /** The column {@code column}, if the table has it. */
    public Optional<ColumnSpec> find(String column) {
        return columns.stream().filter(c -> c.name().equals(column)).findFirst();
    }

    /** Position of {@code column}; throws {@link IllegalArgumentException} when the table has none of that name. */
    public int indexOf(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException("table " + name + " has no column " + column);
    }
}
