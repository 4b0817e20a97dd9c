package io.breadthflow.features.materialize;

import static java.util.Comparator.comparing;

import io.breadthflow.features.Bars;
import io.breadthflow.features.featureset.FeatureSets;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Scan;
import io.breadthflow.market.feature.FeatureSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A feature table as a test compares it: in key order, doubles as their bits. */
record FeatureTable(List<Row> rows) {

    /** Values as raw bits: NaN equals NaN, and −0.0 is not 0.0. */
    record Row(String symbol, long eventTime, long availableAt, Map<String, Long> bits) {

        double value(String output) {
            Long value = bits.get(output);
            return value == null ? Double.NaN : Double.longBitsToDouble(value);
        }
    }

    static FeatureTable read(Lake lake, FeatureSet set) {
        Columns columns =
                lake.open(FeatureSets.tableOf(set)).latest().readAll(Scan.all().whereEqual("market", Bars.LISTING));
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < columns.size(); row++) {
            Map<String, Long> bits = new TreeMap<>();
            for (String output : set.outputs()) {
                bits.put(
                        output,
                        Double.doubleToRawLongBits(columns.doubles(output).get(row)));
            }
            rows.add(new Row(
                    columns.strings("symbol").get(row),
                    columns.longs("event_time").get(row),
                    columns.longs("available_at").get(row),
                    bits));
        }
        rows.sort(comparing(Row::symbol).thenComparing(Row::eventTime));
        return new FeatureTable(rows);
    }

    Row get(String symbol, long eventTime) {
        return rows.stream()
                .filter(row -> row.symbol().equals(symbol) && row.eventTime() == eventTime)
                .findFirst()
                .orElseThrow();
    }
}
