package io.breadthflow.ingestion.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.ingestion.ingest.RecordingJob;
import io.breadthflow.lake.quality.Finding;
import io.breadthflow.lake.quality.QualityReport;
import io.breadthflow.lake.table.CommitListener;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.delta.DeltaLake;
import io.breadthflow.platform.job.StoppableProgress;
import io.breadthflow.platform.spark.SparkDrivers;
import io.breadthflow.platform.test.Drivers;
import io.breadthflow.platform.test.SparkHome;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Two engines, one report: real Spark drivers against the local engine, in as many tasks as stated. */
@Tag("slow")
class SparkParityIT {

    private static final Logger LOG = LoggerFactory.getLogger(SparkParityIT.class);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void bothFindTheSameFaultsAndExamples(int tasks) throws InterruptedException {
        Path home = SparkHome.find();
        Lake lake = DeltaLake.open(folder, CommitListener.none(), Clock.systemUTC());
        PinnedTable bars = new PinnedTable("ohlcv", new PlantedTables(lake).bars(2_000));
        PinnedTable features = new PinnedTable(PlantedTables.FEATURES.name(), new PlantedTables(lake).features());
        SparkDrivers drivers = Drivers.on(
                folder,
                "breadthflow.spark.home=" + home,
                "breadthflow.spark.master=local[2]",
                "breadthflow.spark.conf[spark.sql.shuffle.partitions]=" + tasks);
        LocalEngine local = new LocalEngine(new LakeTables(lake));
        SparkEngine spark = new SparkEngine(drivers);

        RecordingJob job = new RecordingJob();
        QualityReport expected = judge(local, bars, new RecordingJob());
        assertThat(expected.findings().stream().filter(finding -> finding.rows() > 0))
                .as("faults that are there to be found")
                .extracting(Finding::expectation)
                .contains("close is present", "open is above 0", "market, interval, symbol, event_time are unique");
        assertThat(judge(spark, bars, job)).isEqualTo(expected);
        assertThat(job.messages()).contains("judging 9 partitions in " + tasks + " tasks");
        assertThat(judge(spark, features, new RecordingJob())).isEqualTo(judge(local, features, new RecordingJob()));
    }

    private static QualityReport judge(QualityEngine engine, PinnedTable table, RecordingJob job)
            throws InterruptedException {
        long start = System.nanoTime();
        QualityReport report = engine.judge(table, StoppableProgress.of(job));
        LOG.info("{} took {} ms: {}", engine.engine(), (System.nanoTime() - start) / 1_000_000, report);
        assertThat(job.rows()).isEqualTo(job.total()).isEqualTo(report.rows());
        return report;
    }
}
