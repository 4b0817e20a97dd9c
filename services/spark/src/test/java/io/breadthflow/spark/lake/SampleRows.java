package io.breadthflow.spark.lake;

import java.util.HexFormat;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Samples as rows of Spark and back. */
final class SampleRows {

    /** Nullable throughout, as frames of Spark are; the table it writes to says what may be null. */
    static final StructType SCHEMA = new StructType()
            .add("market", DataTypes.StringType)
            .add("year", DataTypes.IntegerType)
            .add("symbol", DataTypes.StringType)
            .add("event_time", DataTypes.TimestampType)
            .add("price", DataTypes.createDecimalType(18, Samples.PRICE_SCALE))
            .add("volume", DataTypes.LongType)
            .add("trades", DataTypes.IntegerType)
            .add("score", DataTypes.DoubleType)
            .add("day", DataTypes.DateType)
            .add("flagged", DataTypes.BooleanType)
            .add("payload", DataTypes.BinaryType)
            .add("note", DataTypes.StringType);

    private SampleRows() {}

    static List<Row> of(List<Sample> samples) {
        return samples.stream().map(SampleRows::row).toList();
    }

    private static Row row(Sample sample) {
        return RowFactory.create(
                sample.market(),
                sample.year(),
                sample.symbol(),
                sample.eventTime(),
                sample.price(),
                sample.volume(),
                sample.trades(),
                sample.score(),
                sample.day(),
                sample.flagged(),
                HexFormat.of().parseHex(sample.payload()),
                sample.note());
    }

    static List<Sample> toSamples(List<Row> rows) {
        return rows.stream().map(SampleRows::toSample).toList();
    }

    private static Sample toSample(Row row) {
        return new Sample(
                row.getAs("market"),
                row.getAs("year"),
                row.getAs("symbol"),
                row.getAs("event_time"),
                row.getAs("price"),
                row.getAs("volume"),
                row.getAs("trades"),
                row.getAs("score"),
                row.getAs("day"),
                row.getAs("flagged"),
                HexFormat.of().formatHex(row.<byte[]>getAs("payload")),
                row.getAs("note"));
    }
}
