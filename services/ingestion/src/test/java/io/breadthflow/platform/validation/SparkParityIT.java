package io.breadthflow.platform.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.ingestion.ingest.RecordingJob;
import io.breadthflow.lake.quality.Finding;
import io.breadthflow.lake.quality.QualityReport;
import io.breadthflow.lake.table.CommitListener;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.delta.DeltaLake;
import io.breadthflow.platform.job.StoppableProgress;
import io.breadthflow.platform.test.Drivers;
import io.breadthflow.platform.test.SparkHome;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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

    private PlantedTables planted;
    private LocalEngine local;

    @BeforeEach
    void open() {
        Lake lake = DeltaLake.open(folder, CommitListener.none(), Clock.systemUTC());
        planted = new PlantedTables(lake);
        local = new LocalEngine(new LakeTables(lake));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void bothFindTheSameFaultsAndExamples(int tasks) throws InterruptedException {
        PinnedTable bars = new PinnedTable("ohlcv", planted.bars(2_000));

        QualityReport expected = judge(local, bars, new RecordingJob());
        assertThat(expected.findings().stream().filter(finding -> finding.rows() > 0))
                .as("faults that are there to be found")
                .extracting(Finding::expectation)
                .contains(
                        "close is present",
                        "open is above 0",
                        "market, interval, symbol, event_time are unique together");
        RecordingJob job = new RecordingJob();
        assertThat(judge(spark(tasks), bars, job)).isEqualTo(expected);
        assertThat(job.messages()).contains("judging 9 partitions in " + tasks + " tasks");
    }

    @Test
    void bothJudgeAFeatureTableAndAnEmptyOne() throws InterruptedException {
        PinnedTable features = new PinnedTable(PlantedTables.FEATURES.name(), planted.features());
        PinnedTable empty = new PinnedTable(PlantedTables.FEATURES.name(), 0);

        for (PinnedTable table : List.of(features, empty)) {
            assertThat(judge(spark(2), table, new RecordingJob())).isEqualTo(judge(local, table, new RecordingJob()));
        }
    }

    private SparkEngine spark(int tasks) {
        return new SparkEngine(Drivers.on(
                folder,
                "breadthflow.spark.home=" + SparkHome.find(),
                "breadthflow.spark.master=local[2]",
                "breadthflow.spark.conf[spark.sql.shuffle.partitions]=" + tasks));
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
