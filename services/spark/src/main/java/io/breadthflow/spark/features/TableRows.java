package io.breadthflow.spark.features;

import io.breadthflow.lake.table.Column;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.Micros;
import io.breadthflow.market.feature.FeatureSet;
import io.breadthflow.market.feature.StateWriter;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;

/** Rows of a materialisation as columns of the tables they go to. */
record TableRows(FeatureSet set, String listing, long sourceVersion) {

    /** Vectors as rows of the set's table. */
    Columns vectors(List<Row> rows) {
        List<String> names = set.outputs();
        double[][] outputs = new double[names.size()][rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            double[] values = VectorRow.values(rows.get(row));
            for (int output = 0; output < values.length; output++) {
                outputs[output][row] = values[output];
            }
        }
        Columns.Builder columns = Columns.ofSize(rows.size())
                .constant("market", listing)
                .ints(
                        "year",
                        rows.stream()
                                .mapToInt(row -> row.<Integer>getAs(VectorRow.YEAR))
                                .toArray())
                .strings("symbol", rows.stream().map(this::symbol).toList())
                .longs("event_time", times(rows, VectorRow.TIME))
                .longs("available_at", times(rows, VectorRow.AVAILABLE));
        for (int output = 0; output < outputs.length; output++) {
            columns.doubles(names.get(output), outputs[output]);
        }
        return columns.build();
    }

    /** States as rows of {@code feature_state}. */
    Columns states(List<Row> rows) {
        int size = rows.size();
        long[] versions = new long[size];
        Arrays.fill(versions, sourceVersion);
        int[] codecs = new int[size];
        Arrays.fill(codecs, StateWriter.CODEC);
        return Columns.ofSize(size)
                .constant("feature_set", set.hash())
                .constant("listing", listing)
                .longs("source_version", versions)
                .strings("owner", rows.stream().map(TableRows::owner).toList())
                .longs("event_time", times(rows, VectorRow.TIME))
                .ints("codec", codecs)
                .add(
                        "state",
                        new Column.Binaries(rows.stream()
                                .map(row -> row.<byte[]>getAs(VectorRow.STATE))
                                .toArray(byte[][]::new)))
                .build();
    }

    private String symbol(Row row) {
        return owner(row).substring(listing.length() + 1);
    }

    private static String owner(Row row) {
        return row.getAs(VectorRow.OWNER);
    }

    private static long[] times(List<Row> rows, String column) {
        return rows.stream().mapToLong(row -> Micros.of(row.getAs(column))).toArray();
    }
}
