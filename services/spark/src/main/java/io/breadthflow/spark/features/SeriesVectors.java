package io.breadthflow.spark.features;

import static org.apache.spark.sql.functions.col;

import io.breadthflow.market.feature.FeatureSet;
import io.breadthflow.market.feature.SeriesFeature;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The series features of a feature set over {@code ohlcv}, one symbol per group. */
public final class SeriesVectors {

    private SeriesVectors() {}

    /**
     * A row for every bar: {@code symbol}, {@code event_time}, {@code available_at} and a double per output, with the same
     * bits as a fold over the same bars gives anywhere else; NaN where an output is not defined.
     *
     * @param ohlcv rows of one listing and one interval of the table {@code ohlcv}, in any order
     * @param set a feature set of the catalogue; its market features are left out, since they need all symbols of a time
     */
    public static Dataset<Row> of(Dataset<Row> ohlcv, FeatureSet set) {
        return ohlcv.groupByKey((MapFunction<Row, String>) row -> row.getAs("symbol"), Encoders.STRING())
                .flatMapSortedGroups(
                        new Column[] {col("event_time")}, new SymbolVectors(set.name()), Encoders.row(schema(set)));
    }

    private static StructType schema(FeatureSet set) {
        StructType schema = new StructType()
                .add("symbol", DataTypes.StringType, false)
                .add("event_time", DataTypes.TimestampType, false)
                .add("available_at", DataTypes.TimestampType, false);
        for (SeriesFeature feature : set.series()) {
            for (String output : feature.outputs()) {
                schema = schema.add(output, DataTypes.DoubleType, false);
            }
        }
        return schema;
    }
}
