package io.breadthflow.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rows that a run leaves behind, in key order; times of writing and random ids are left out.
 *
 * @param rows by table
 */
record LeftTables(Map<String, List<String>> rows) {

    /** Tables, or the beginnings of their names, by the columns that are compared; no columns means all. */
    private static final Map<String, String> COMPARED = Map.of(
            "simulation_oracle", "market,symbol,event_time,probability_up",
            "ohlcv", "market,interval,symbol,event_time,available_at,open,high,low,close,volume,adjustment_factor",
            "ohlcv_quarantine", "line,row,reasons",
            "features_", "",
            "labels_", "symbol,event_time,label,information_end",
            "evaluations", "fold,instrument,event_time,probability,truth,persistence,oracle");

    /** The tables of an instance. */
    static LeftTables of(Instance instance) throws Exception {
        Map<String, List<String>> tables = new TreeMap<>();
        for (String table : instance.tableNames()) {
            for (Map.Entry<String, String> compared : COMPARED.entrySet()) {
                if (table.equals(compared.getKey())
                        || (compared.getKey().endsWith("_") && table.startsWith(compared.getKey()))) {
                    tables.put(table, rows(instance, table, compared.getValue()));
                }
            }
        }
        return new LeftTables(tables);
    }

    private static List<String> rows(Instance instance, String table, String columns) throws Exception {
        String csv = instance.get("/v1/ingestion/tables/" + table + "/rows?format=csv"
                + (columns.isEmpty() ? "" : "&columns=" + columns));
        List<String> rows = new ArrayList<>(Arrays.asList(csv.split("\\R")));
        rows.sort(null);
        return rows;
    }

    /** Fails unless every table is there and has rows. */
    LeftTables complete() {
        assertThat(rows).hasSize(COMPARED.size());
        rows.forEach((table, found) -> assertThat(found).as(table).isNotEmpty());
        return this;
    }

    /** Fails unless these are the rows of {@code undisturbed}, each once. */
    void assertEqualTo(LeftTables undisturbed) {
        assertThat(rows.keySet()).isEqualTo(undisturbed.rows.keySet());
        rows.forEach((table, found) -> {
            assertThat(new HashSet<>(found)).as("%s has no row twice", table).hasSameSizeAs(found);
            assertThat(found).as(table).isEqualTo(undisturbed.rows.get(table));
        });
    }

    /** An instance that can be asked over its API. */
    interface Instance {

        /** Names of all tables of the lake. */
        List<String> tableNames() throws Exception;

        /** Body of {@code GET path}. */
        String get(String path) throws Exception;
    }
}
