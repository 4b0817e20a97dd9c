package io.breadthflow.spark.features;

import io.breadthflow.contracts.table.FeatureStateTable;
import io.breadthflow.contracts.table.FeaturesTable;
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
                .constant(FeaturesTable.MARKET, listing)
                .ints(
                        FeaturesTable.YEAR,
                        rows.stream()
                                .mapToInt(row -> row.<Integer>getAs(VectorRow.YEAR))
                                .toArray())
                .strings(FeaturesTable.SYMBOL, rows.stream().map(this::symbol).toList())
                .longs(FeaturesTable.EVENT_TIME, times(rows, VectorRow.TIME))
                .longs(FeaturesTable.AVAILABLE_AT, times(rows, VectorRow.AVAILABLE));
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
                .constant(FeatureStateTable.FEATURE_SET, set.hash())
                .constant(FeatureStateTable.LISTING, listing)
                .longs(FeatureStateTable.SOURCE_VERSION, versions)
                .strings(
                        FeatureStateTable.OWNER,
                        rows.stream().map(TableRows::owner).toList())
                .longs(FeatureStateTable.EVENT_TIME, times(rows, VectorRow.TIME))
                .ints(FeatureStateTable.CODEC, codecs)
                .add(
                        FeatureStateTable.STATE,
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
