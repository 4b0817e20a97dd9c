package io.breadthflow.spark.lake;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.lake.store.LocalObjectStore;
import io.breadthflow.lake.store.WatchedStore;
import io.breadthflow.lake.table.CommitId;
import io.breadthflow.lake.table.CommitListener;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Lineage;
import io.breadthflow.lake.table.Partition;
import io.breadthflow.lake.table.Scan;
import io.breadthflow.lake.table.Snapshot;
import io.breadthflow.lake.table.Table;
import io.breadthflow.lake.table.delta.DeltaLake;
import io.breadthflow.spark.session.SparkSessions;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One table, two writers of two makes: each reads the other's rows with equal values. */
@Tag("slow")
public class DeltaInteropIT {

    private static final String TABLE = "samples";
    private static final Lineage LINEAGE = Lineage.of("interop", 0);
    private static final List<Sample> EDGES = Samples.edges();
    private static final Sample LATER =
            Samples.sample("us.equity", 2013, "MSFT", "2013-03-01T21:00:00Z", "27.950000", 35_849_700, 0.25);

    private final SparkSession spark = SparkSessions.local("interop", 2);

    @TempDir
    private Path root;

    @Test
    void sparkReadsWhatTheLakeWrote() {
        lakeTable().append(new CommitId("samples", 0), LINEAGE, SampleColumns.of(EDGES));

        Dataset<Row> rows = read();

        assertThat(SampleRows.toSamples(rows.collectAsList())).containsExactlyInAnyOrderElementsOf(EDGES);
        assertThat(rows.schema().catalogString()).isEqualTo(SampleRows.SCHEMA.catalogString());
        assertThat(partitionColumns()).containsExactly("market", "year");
    }

    @Test
    void sparkSeesAnOverwrittenPartitionAndTheVersionBefore() {
        Table table = lakeTable();
        long before = table.append(new CommitId("samples", 0), LINEAGE, SampleColumns.of(EDGES))
                .version();
        table.overwrite(
                new CommitId("samples", 1),
                LINEAGE,
                new Partition(Map.of("market", "us.equity", "year", "2013")),
                SampleColumns.of(List.of(LATER)));

        List<Sample> left = new ArrayList<>(EDGES.subList(2, EDGES.size()));
        left.add(LATER);

        assertThat(SampleRows.toSamples(read().collectAsList())).containsExactlyInAnyOrderElementsOf(left);
        assertThat(SampleRows.toSamples(spark.read()
                        .format("delta")
                        .option("versionAsOf", before)
                        .load(path())
                        .collectAsList()))
                .containsExactlyInAnyOrderElementsOf(EDGES);
    }

    @Test
    void sparkFiltersByPartitionAndValueInWhatTheLakeWrote() {
        lakeTable().append(new CommitId("samples", 0), LINEAGE, SampleColumns.of(EDGES));

        assertThat(SampleRows.toSamples(
                        read().where(col("market").equalTo("a b=c%/ä")).collectAsList()))
                .containsExactly(EDGES.get(4));
        assertThat(SampleRows.toSamples(
                        read().where(col("score").equalTo(Double.NaN)).collectAsList()))
                .containsExactly(EDGES.get(0));
        assertThat(SampleRows.toSamples(
                        read().where(col("volume").equalTo(Long.MIN_VALUE)).collectAsList()))
                .containsExactly(EDGES.get(2));
    }

    @Test
    void theLakeReadsWhatSparkWrote() {
        createBySpark();
        append(EDGES);

        Snapshot snapshot = lakeTable().latest();

        assertThat(SampleColumns.toSamples(snapshot.readAll(Scan.all()))).containsExactlyInAnyOrderElementsOf(EDGES);
        assertThat(snapshot.size().rows()).isEqualTo(EDGES.size());
        assertThat(snapshot.partitions())
                .contains(new Partition(Map.of("market", "a b=c%/ä", "year", "2013")))
                .hasSize(3);
    }

    @Test
    void theLakeSeesAPartitionThatSparkHasOverwritten() {
        createBySpark();
        append(EDGES);
        spark.createDataFrame(SampleRows.of(List.of(LATER)), SampleRows.SCHEMA)
                .write()
                .format("delta")
                .mode("overwrite")
                .option("replaceWhere", "market = 'us.equity' and year = 2013")
                .save(path());
        List<Sample> left = new ArrayList<>(EDGES.subList(2, EDGES.size()));
        left.add(LATER);

        Table table = lakeTable();

        assertThat(SampleColumns.toSamples(table.latest().readAll(Scan.all())))
                .containsExactlyInAnyOrderElementsOf(left);
        assertThat(SampleColumns.toSamples(table.at(1).readAll(Scan.all()))).containsExactlyInAnyOrderElementsOf(EDGES);
    }

    @Test
    void bothAppendInTurnAcrossCheckpoints() {
        Table table = lakeTable();
        List<Sample> all = new ArrayList<>();
        for (int turn = 0; turn < 12; turn++) {
            Sample sample =
                    Samples.sample("us.equity", 2013, "T" + turn, "2013-02-08T21:00:00Z", "1.500000", turn, turn);
            all.add(sample);
            if (turn % 3 == 2) {
                append(List.of(sample));
            } else {
                table.append(new CommitId("turns", turn), LINEAGE, SampleColumns.of(List.of(sample)));
            }
        }

        assertThat(SampleColumns.toSamples(table.latest().readAll(Scan.all())))
                .containsExactlyInAnyOrderElementsOf(all);
        assertThat(SampleRows.toSamples(read().collectAsList())).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void theLakeLeavesOutRowsThatSparkHasDeletedInPlace() {
        lakeTable().append(new CommitId("samples", 0), LINEAGE, SampleColumns.of(EDGES));
        spark.sql("ALTER TABLE delta.`" + path() + "` SET TBLPROPERTIES ('delta.enableDeletionVectors' = 'true')");
        spark.sql("DELETE FROM delta.`" + path() + "` WHERE symbol = 'AAPL'");

        Snapshot snapshot = lakeTable().latest();

        assertThat(SampleColumns.toSamples(snapshot.readAll(Scan.all())))
                .containsExactlyInAnyOrderElementsOf(EDGES.subList(1, EDGES.size()));
        assertThat(snapshot.size().rows()).isEqualTo(EDGES.size() - 1);
    }

    @Test
    void theLakeSkipsFilesByWhatSparkSaysOfThem() {
        createBySpark();
        append(EDGES);

        WatchedStore store = new WatchedStore(LocalObjectStore.open(root));
        Snapshot snapshot = DeltaLake.open(store, CommitListener.none(), Clock.systemUTC())
                .open(Samples.spec(TABLE))
                .latest();
        Scan of2014 = Scan.all().whereEqual("year", 2014);
        Scan atTheEnd = Scan.all().whereAtLeast("volume", Long.MAX_VALUE);

        assertThat(SampleColumns.toSamples(snapshot.readAll(of2014)))
                .containsExactlyInAnyOrderElementsOf(EDGES.subList(2, 4));
        assertThat(SampleColumns.toSamples(snapshot.readAll(atTheEnd))).containsExactly(EDGES.get(1));
        assertThat(store.dataFilesReadBy(() -> snapshot.readAll(of2014)))
                .isLessThan(store.dataFilesReadBy(() -> snapshot.readAll(Scan.all())));
    }

    private Table lakeTable() {
        return lake().open(Samples.spec(TABLE));
    }

    private Lake lake() {
        return DeltaLake.open(root, CommitListener.none(), Clock.systemUTC());
    }

    private String path() {
        return root.resolve("tables").resolve(TABLE).toString();
    }

    private Dataset<Row> read() {
        return spark.read().format("delta").load(path());
    }

    private void append(List<Sample> samples) {
        spark.createDataFrame(SampleRows.of(samples), SampleRows.SCHEMA)
                .write()
                .format("delta")
                .mode("append")
                .save(path());
    }

    private void createBySpark() {
        spark.sql("""
                CREATE TABLE delta.`%s` (
                  market STRING NOT NULL, year INT NOT NULL, symbol STRING NOT NULL, event_time TIMESTAMP NOT NULL,
                  price DECIMAL(18, 6) NOT NULL, volume BIGINT NOT NULL, trades INT NOT NULL, score DOUBLE NOT NULL,
                  day DATE NOT NULL, flagged BOOLEAN NOT NULL, payload BINARY NOT NULL, note STRING
                ) USING delta PARTITIONED BY (market, year)
                """.formatted(path()));
    }

    private List<String> partitionColumns() {
        return spark.sql("DESCRIBE DETAIL delta.`" + path() + "`")
                .head()
                .getList(spark.sql("DESCRIBE DETAIL delta.`" + path() + "`")
                        .schema()
                        .fieldIndex("partitionColumns"));
    }
}
