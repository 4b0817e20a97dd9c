package io.breadthflow.spark.training;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import io.breadthflow.contracts.driver.TrainingOrder;
import io.breadthflow.contracts.table.OhlcvTable;
import io.breadthflow.contracts.table.Tables;
import io.breadthflow.market.bar.BarSpec;
import io.breadthflow.spark.session.LakeLocation;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;

/**
 * Labels, the bars they are of and their vectors, each at its pinned version: a row for every label, by symbol and time.
 * The columns are those numbered here, then one for each element of a vector.
 */
final class JoinedTables {

    static final int SYMBOL = 0;
    static final int EVENT_TIME = 1;
    static final int INFORMATION_END = 2;
    static final int LABEL = 3;
    static final int BAR_KNOWN_AT = 4;
    static final int BARS_BEFORE = 5;
    static final int VECTOR_KNOWN_AT = 6;
    static final int FIRST_FEATURE = 7;

    private static final String[] KEY = {"symbol", "event_time"};

    private final SparkSession spark;
    private final LakeLocation lake;
    private final TrainingOrder order;
    private final BarSpec bars;

    /** Tables of {@code order}, whose labels are of {@code bars}. */
    JoinedTables(SparkSession spark, LakeLocation lake, TrainingOrder order, BarSpec bars) {
        this.spark = spark;
        this.lake = lake;
        this.order = order;
        this.bars = bars;
    }

    Dataset<Row> read() {
        return labels().join(bars(), KEY, "left").join(vectors(), KEY, "left").orderBy(col(KEY[0]), col(KEY[1]));
    }

    private Dataset<Row> labels() {
        return table(order.labels().table(), order.labels().version())
                .where(col("minimum_sessions")
                        .equalTo(order.universe().minimumBars())
                        .and(col("source_version").equalTo(order.universe().sourceVersion())))
                .select("symbol", "event_time", "information_end", "label");
    }

    private Dataset<Row> bars() {
        return table(Tables.OHLCV.name(), order.universe().sourceVersion())
                .where(col(OhlcvTable.INTERVAL).equalTo(bars.toString()))
                .select(
                        col("symbol"),
                        col("event_time"),
                        col("available_at").as("bar_known_at"),
                        row_number()
                                .over(Window.partitionBy("symbol").orderBy("event_time"))
                                .minus(lit(1))
                                .as("bars_before"));
    }

    /** Features have whatever names they like, so here they are numbered. */
    private Dataset<Row> vectors() {
        List<String> outputs = order.features().outputs();
        List<Column> columns = new ArrayList<>(
                List.of(col("symbol"), col("event_time"), col("available_at").as("vector_known_at")));
        for (int i = 0; i < outputs.size(); i++) {
            columns.add(col("`" + outputs.get(i).replace("`", "``") + "`").as("feature_" + i));
        }
        return table(order.features().table(), order.features().version()).select(columns.toArray(Column[]::new));
    }

    private Dataset<Row> table(String name, long version) {
        return spark.read()
                .format("delta")
                .option("versionAsOf", version)
                .load(lake.table(name))
                .where(col("market").equalTo(order.universe().listing()));
    }
}
