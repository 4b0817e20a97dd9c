package io.breadthflow.platform.table;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.table.ColumnSpec;
import io.breadthflow.contracts.table.ColumnType;
import io.breadthflow.contracts.table.TableSpec;
import io.breadthflow.lake.table.Scan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rows and columns that were asked for.
 *
 * @param columns in the order of the answer
 * @param scan how they are read
 */
record RowQuery(List<ColumnSpec> columns, Scan scan) {

    private static final Set<String> PARAMETERS = Set.of("columns", "where", "from", "to", "version", "format");
    private static final String EVENT_TIME = "event_time";
    private static final String[] NONE = {};

    /** Reads request parameters; throws {@code INVALID_REQUEST} that names what exists for what does not. */
    static RowQuery of(Map<String, String[]> parameters, TableSpec table) {
        for (String name : parameters.keySet()) {
            if (!PARAMETERS.contains(name)) {
                throw invalid("There is no parameter '" + name + "'; there are " + sorted(PARAMETERS) + ".");
            }
        }
        List<ColumnSpec> columns = columns(parameters.getOrDefault("columns", NONE), table);
        Scan scan = new Scan(columns.stream().map(ColumnSpec::name).toList(), List.of());
        for (String condition : parameters.getOrDefault("where", NONE)) {
            scan = where(scan, condition, table);
        }
        for (String from : parameters.getOrDefault("from", NONE)) {
            scan = scan.whereAtLeast(EVENT_TIME, time(from, table));
        }
        for (String to : parameters.getOrDefault("to", NONE)) {
            scan = scan.whereBelow(EVENT_TIME, time(to, table));
        }
        return new RowQuery(columns, scan);
    }

    private static List<ColumnSpec> columns(String[] lists, TableSpec table) {
        List<ColumnSpec> columns = new ArrayList<>();
        for (String list : lists) {
            for (String name : list.split(",", -1)) {
                columns.add(column(name.strip(), table));
            }
        }
        if (columns.stream().distinct().count() < columns.size()) {
            throw invalid("columns names one twice: " + String.join(",", lists) + ".");
        }
        return columns.isEmpty() ? table.columns() : columns;
    }

    private static Scan where(Scan scan, String condition, TableSpec table) {
        int equals = condition.indexOf('=');
        if (equals < 1) {
            throw invalid("where is '" + condition + "'; give column=value, as where=symbol=AAPL.");
        }
        ColumnSpec column = column(condition.substring(0, equals), table);
        return scan.whereEqual(column.name(), Cells.parse(column, condition.substring(equals + 1)));
    }

    private static Object time(String text, TableSpec table) {
        ColumnSpec column = column(EVENT_TIME, table);
        if (column.type() != ColumnType.TIMESTAMP) {
            throw invalid("Table " + table.name() + " has no event_time, so from and to do not apply.");
        }
        return Cells.parse(column, text);
    }

    private static ColumnSpec column(String name, TableSpec table) {
        return table.find(name)
                .orElseThrow(() -> invalid("Table " + table.name() + " has no column '" + name + "'; it has "
                        + table.columns().stream().map(ColumnSpec::name).toList() + "."));
    }

    private static List<String> sorted(Set<String> names) {
        return Arrays.asList(names.stream().sorted().toArray(String[]::new));
    }

    private static PlatformException invalid(String message) {
        return new PlatformException(ErrorCode.INVALID_REQUEST, message);
    }
}
