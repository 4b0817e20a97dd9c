package io.breadthflow.spark.store;

import io.breadthflow.spark.session.SparkSessions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** A process that appends through Spark. Arguments: table, name of the writer, commits, file of acknowledged rows. */
final class SparkAppends {

    private static final StructType SCHEMA = new StructType()
            .add("market", DataTypes.StringType, false)
            .add("writer", DataTypes.StringType, false)
            .add("ordinal", DataTypes.LongType, false);

    private SparkAppends() {}

    public static void main(String[] arguments) throws IOException {
        String table = arguments[0];
        String writer = arguments[1];
        SparkSession spark = SparkSessions.local("appends", 1);
        Appends.run(
                writer,
                Integer.parseInt(arguments[2]),
                Path.of(arguments[3]),
                ordinal -> spark.createDataFrame(List.of(RowFactory.create("m", writer, ordinal)), SCHEMA)
                        .write()
                        .format("delta")
                        .mode("append")
                        .save(table));
        spark.stop();
    }
}
