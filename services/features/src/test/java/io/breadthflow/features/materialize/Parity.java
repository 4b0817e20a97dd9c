package io.breadthflow.features.materialize;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.contracts.table.Tables;
import io.breadthflow.features.Bars;
import io.breadthflow.features.featureset.FeatureSets;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Partition;
import io.breadthflow.lake.table.Scan;
import io.breadthflow.market.feature.FeatureSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares feature tables and states of two lakes bit by bit, a year at a time. */
record Parity(FeatureSet set, Lake expected, Lake actual) {

    /** Throws unless both hold the same; answers the number of values that were compared. */
    long compare() {
        assertThat(states(actual)).isEqualTo(states(expected));
        List<Partition> years = expected.open(FeatureSets.tableOf(set)).latest().partitions();
        assertThat(actual.open(FeatureSets.tableOf(set)).latest().partitions()).isEqualTo(years);
        return years.stream()
                .mapToInt(year -> Integer.parseInt(year.values().get("year")))
                .mapToLong(this::compareYear)
                .sum();
    }

    private long compareYear(int year) {
        Columns one = rows(expected, year);
        Columns other = rows(actual, year);
        assertThat(other.size()).isEqualTo(one.size());
        long differing = 0;
        for (String name : set.outputs()) {
            for (int row = 0; row < one.size(); row++) {
                long bits = Double.doubleToRawLongBits(one.doubles(name).get(row));
                differing +=
                        bits == Double.doubleToRawLongBits(other.doubles(name).get(row)) ? 0 : 1;
            }
            assertThat(differing)
                    .as("values of %s in %d that differ", name, year)
                    .isZero();
        }
        for (int row = 0; row < one.size(); row++) {
            assertThat(other.strings("symbol").get(row))
                    .isEqualTo(one.strings("symbol").get(row));
            assertThat(other.longs("event_time").get(row))
                    .isEqualTo(one.longs("event_time").get(row));
            assertThat(other.longs("available_at").get(row))
                    .isEqualTo(one.longs("available_at").get(row));
        }
        return (long) one.size() * set.outputs().size();
    }

    private Columns rows(Lake lake, int year) {
        Columns rows = lake.open(FeatureSets.tableOf(set))
                .latest()
                .readAll(Scan.all().whereEqual("market", Bars.LISTING).whereEqual("year", year));
        Integer[] order = new Integer[rows.size()];
        Arrays.setAll(order, row -> row);
        Arrays.sort(
                order,
                Comparator.<Integer, String>comparing(
                                row -> rows.strings("symbol").get(row))
                        .thenComparingLong(row -> rows.longs("event_time").get(row)));
        return rows.select(Arrays.stream(order).mapToInt(Integer::intValue).toArray());
    }

    private static Map<String, String> states(Lake lake) {
        Columns rows = lake.open(Tables.FEATURE_STATE).latest().readAll(Scan.all());
        Map<String, String> states = new TreeMap<>();
        for (int row = 0; row < rows.size(); row++) {
            states.put(
                    rows.strings("owner").get(row) + "@"
                            + rows.longs("source_version").get(row) + " after "
                            + rows.longs("event_time").get(row) + " by codec "
                            + rows.ints("codec").get(row),
                    HexFormat.of().formatHex(rows.binaries("state").get(row)));
        }
        return states;
    }
}
