package io.breadthflow.lake.quality;

import io.breadthflow.contracts.table.ColumnSpec;
import io.breadthflow.contracts.table.ColumnType;
import io.breadthflow.contracts.table.TableSpec;
import io.breadthflow.contracts.table.Tables;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Expectations of the rows of a table. Of every table: its columns are there, the required ones have values, doubles are
 * not infinite (NaN is "not defined here"), a row is not known before it happened, {@code year} and {@code date} are those
 * of the event time. The tables of the platform moreover: the rules of {@link TableRules}, and a unique key.
 *
 * <p>Expectations of columns that the table does not have are left out but for the one that they are there.
 */
final class TableExpectations {

    private final List<Expectation> ofRows;
    private final List<ColumnSpec> key;
    private final RowNames names;

    private TableExpectations(List<Expectation> ofRows, List<ColumnSpec> key, RowNames names) {
        this.ofRows = ofRows;
        this.key = key;
        this.names = names;
    }

    /** Of the table that is stored as {@code stored}; what its columns should be is said by the code's spec, if it has one. */
    static TableExpectations of(TableSpec stored) {
        TableSpec wanted = Tables.find(stored.name()).orElse(stored);
        Set<String> there = wanted.columns().stream()
                .filter(column -> isStored(column, stored))
                .map(ColumnSpec::name)
                .collect(Collectors.toCollection(HashSet::new));
        List<Expectation> expected = new ArrayList<>();
        for (ColumnSpec column : wanted.columns()) {
            if (!column.nullable()) {
                expected.add(
                        there.contains(column.name())
                                ? Expectation.present(column.name())
                                : Expectation.stored(column));
            }
        }
        expected.addAll(finite(wanted));
        expected.addAll(times(wanted));
        expected.addAll(TableRules.of(wanted.name()));
        expected.removeIf(expectation -> !there.containsAll(expectation.columns()));
        List<String> key = TableRules.key(wanted.name());
        boolean hasKey = there.containsAll(key);
        return new TableExpectations(
                List.copyOf(expected),
                hasKey ? columns(key, stored) : List.of(),
                new RowNames(columns(hasKey && !key.isEmpty() ? key : order(stored), stored)));
    }

    private static boolean isStored(ColumnSpec column, TableSpec stored) {
        return stored.find(column.name())
                .filter(found -> found.type() == column.type() && found.scale() == column.scale())
                .isPresent();
    }

    private static List<Expectation> finite(TableSpec table) {
        return table.columns().stream()
                .filter(column -> column.type() == ColumnType.DOUBLE)
                .map(column -> Expectation.notInfinite(column.name()))
                .toList();
    }

    private static List<Expectation> times(TableSpec table) {
        List<Expectation> expected = new ArrayList<>();
        String time = "event_time";
        if (has(table, time, ColumnType.TIMESTAMP)) {
            for (String known : List.of("available_at", "information_end")) {
                if (has(table, known, ColumnType.TIMESTAMP)) {
                    expected.add(Expectation.ordered(time, known));
                }
            }
            if (has(table, "year", ColumnType.INT)) {
                expected.add(Expectation.yearOf("year", time));
            }
            if (has(table, "date", ColumnType.DATE)) {
                expected.add(Expectation.dayOf("date", time));
            }
        }
        return expected;
    }

    private static boolean has(TableSpec table, String column, ColumnType type) {
        return table.find(column).filter(found -> found.type() == type).isPresent();
    }

    /** Columns that name a row where no key does. */
    private static List<String> order(TableSpec table) {
        return Stream.concat(table.partitionBy().stream(), table.sortBy().stream())
                .distinct()
                .toList();
    }

    private static List<ColumnSpec> columns(List<String> names, TableSpec table) {
        return names.stream().map(table::find).flatMap(Optional::stream).toList();
    }

    List<Expectation> ofRows() {
        return ofRows;
    }

    /** Columns that together are unique, and by which a row is called; empty where the table has no such key. */
    List<ColumnSpec> key() {
        return key;
    }

    /** The expectation that the key is unique. */
    String uniqueness() {
        return key.stream().map(ColumnSpec::name).collect(Collectors.joining(", ")) + " are unique together";
    }

    RowNames names() {
        return names;
    }
}
