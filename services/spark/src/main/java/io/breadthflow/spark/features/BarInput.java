package io.breadthflow.spark.features;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;

import io.breadthflow.contracts.driver.FeatureJob;
import io.breadthflow.contracts.table.FeatureStateTable;
import io.breadthflow.contracts.table.OhlcvTable;
import io.breadthflow.contracts.table.Tables;
import io.breadthflow.lake.bar.BarTable;
import io.breadthflow.lake.table.Micros;
import io.breadthflow.market.bar.BarSpec;
import io.breadthflow.spark.session.LakeLocation;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;

/**
 * The input of a materialisation: bars of one spec and listing at one version of {@code ohlcv}, and the state it resumes. Both
 * have the same columns and an owner (instrument key, or {@code MARKET}); a row of state has no event time, so that it
 * sorts before every bar of its owner.
 */
record BarInput(SparkSession spark, LakeLocation lake, FeatureJob job, BarSpec bars) {

    static final String OWNER = FeatureStateTable.OWNER;
    static final String TIME = OhlcvTable.EVENT_TIME;
    static final String STATE = FeatureStateTable.STATE;

    private static final String[] BAR = BarTable.VALUES.toArray(String[]::new);

    Dataset<Row> read() {
        Dataset<Row> bars = closed();
        Long version = job.stateVersion();
        return version == null ? bars : bars.unionByName(state(version, bars));
    }

    private Dataset<Row> closed() {
        Dataset<Row> mine = spark.read()
                .format("delta")
                .option("versionAsOf", job.sourceVersion())
                .load(lake.table(Tables.OHLCV.name()))
                .filter(col(OhlcvTable.MARKET)
                        .equalTo(job.listing())
                        .and(col(OhlcvTable.INTERVAL).equalTo(bars.toString())));
        Long after = job.after();
        Dataset<Row> wanted = after == null ? mine : mine.filter(col(TIME).gt(lit(Micros.toInstant(after))));
        Column[] columns = new Column[BAR.length + 3];
        columns[0] = concat(lit(job.listing() + "."), col(OhlcvTable.SYMBOL)).as(OWNER);
        columns[1] = col(TIME);
        for (int i = 0; i < BAR.length; i++) {
            columns[i + 2] = col(BAR[i]);
        }
        columns[BAR.length + 2] = lit(null).cast("binary").as(STATE);
        return wanted.select(columns);
    }

    private Dataset<Row> state(long version, Dataset<Row> bars) {
        Dataset<Row> saved = spark.read()
                .format("delta")
                .load(lake.table(Tables.FEATURE_STATE.name()))
                .filter(col(FeatureStateTable.FEATURE_SET)
                        .equalTo(job.hash())
                        .and(col(FeatureStateTable.LISTING).equalTo(job.listing()))
                        .and(col(FeatureStateTable.SOURCE_VERSION).equalTo(version)))
                .select(OWNER, STATE);
        Dataset<Row> timeless = saved.withColumn(TIME, none(bars, TIME));
        for (String column : BAR) {
            timeless = timeless.withColumn(column, none(bars, column));
        }
        return timeless;
    }

    private static Column none(Dataset<Row> bars, String column) {
        DataType type = bars.schema().apply(column).dataType();
        return lit(null).cast(type);
    }
}
