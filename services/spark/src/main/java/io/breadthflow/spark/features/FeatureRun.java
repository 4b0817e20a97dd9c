package io.breadthflow.spark.features;

import static org.apache.spark.sql.functions.col;

import io.breadthflow.contracts.driver.FeatureFiles;
import io.breadthflow.contracts.driver.FeatureJob;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.table.Tables;
import io.breadthflow.market.catalogue.Catalogue;
import io.breadthflow.market.feature.FeatureSet;
import io.breadthflow.spark.session.DriverJob;
import io.breadthflow.spark.session.DriverProgress;
import io.breadthflow.spark.session.LakeClient;
import io.breadthflow.spark.session.TaskRows;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Computes a feature table on a cluster, and leaves its rows and the state they end with in files for the service to
 * commit. Spark moves and sorts rows; every value comes from the folds of the catalogue. Bars go two ways: by event time
 * through one task that folds the market and holds one cross-section at a time, and by instrument through as many tasks
 * as there are partitions, where both meet.
 */
final class FeatureRun implements DriverJob<FeatureJob, FeatureFiles> {

    private final LakeClient lake;

    FeatureRun(LakeClient lake) {
        this.lake = lake;
    }

    @Override
    public FeatureFiles run(FeatureJob job, SparkSession spark, DriverProgress progress) {
        FeatureSet set = sameDefinition(job);
        Dataset<Row> input = new BarInput(spark, lake.location(), job, set.bars()).read();
        progress.total(input.filter(col(BarInput.STATE).isNull()).count());
        progress.message("computing");
        List<String> staged = vectors(input, job)
                .repartition(col(VectorRow.YEAR))
                .sortWithinPartitions(VectorRow.YEAR, VectorRow.OWNER, VectorRow.TIME)
                .mapPartitions(new StageFiles(lake, job, TaskRows.counter(spark, progress)), Encoders.STRING())
                .collectAsList();
        return staged.stream().map(StageFiles::read).reduce(new FeatureFiles(List.of(), List.of()), FeatureFiles::and);
    }

    private static Dataset<Row> vectors(Dataset<Row> input, FeatureJob job) {
        Dataset<Row> market = input.filter(
                        col(BarInput.STATE).isNull().or(col(BarInput.OWNER).equalTo(Tables.MARKET_OWNER)))
                .repartition(1)
                .sortWithinPartitions(BarInput.TIME)
                .mapPartitions(new MarketRows(job.featureSet()), Encoders.row(VectorRow.SCHEMA));
        Column[] byTime = {col(BarInput.TIME)};
        return byOwner(input)
                .cogroupSorted(
                        byOwner(market),
                        byTime,
                        byTime,
                        new OwnerVectors(job.featureSet()),
                        Encoders.row(VectorRow.SCHEMA));
    }

    private static KeyValueGroupedDataset<String, Row> byOwner(Dataset<Row> rows) {
        return rows.groupByKey((MapFunction<Row, String>) row -> row.getAs(BarInput.OWNER), Encoders.STRING());
    }

    private static FeatureSet sameDefinition(FeatureJob job) {
        return Catalogue.findSet(job.featureSet())
                .filter(set -> set.hash().equals(job.hash()))
                .orElseThrow(() -> new PlatformException(
                        ErrorCode.ILLEGAL_STATE,
                        "The Spark home does not hold the feature set " + job.featureSet() + " with hash "
                                + job.hash()
                                + " that the service knows: it is of another version of the platform. Install the"
                                + " Spark home that was built with the service."));
    }
}
