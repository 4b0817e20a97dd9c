package io.breadthflow.platform.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.contracts.api.Engine;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.ingestion.ingest.RecordingJob;
import io.breadthflow.lake.table.CommitListener;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.delta.DeltaLake;
import io.breadthflow.platform.job.StoppableProgress;
import io.breadthflow.platform.metric.Metrics;
import io.breadthflow.platform.spark.EngineChoice;
import io.breadthflow.platform.spark.SparkDrivers;
import io.breadthflow.platform.test.Drivers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateTableHandlerIT {

    private static final int ROWS = 2 * 9 * 20;

    @TempDir
    private Path folder;

    private LakeTables tables;
    private PinnedTable bars;

    @BeforeEach
    void plant() {
        Lake lake = DeltaLake.open(folder, CommitListener.none(), Clock.systemUTC());
        tables = new LakeTables(lake);
        bars = new PinnedTable("ohlcv", new PlantedTables(lake).bars(20));
    }

    @Test
    void theEngineThatWasAskedForJudges() {
        assertThat(engine(sparkHome(), 1, Engine.LOCAL)).isEqualTo(Engine.LOCAL);
        assertThat(engine(sparkHome(), Long.MAX_VALUE, Engine.SPARK)).isEqualTo(Engine.SPARK);
    }

    @Test
    void fromSoManyRowsOnItIsSparkWhereThereIsOne() {
        assertThat(engine(sparkHome(), ROWS, null)).isEqualTo(Engine.SPARK);
        assertThat(engine(sparkHome(), ROWS + 1, null)).isEqualTo(Engine.LOCAL);
        assertThat(engine(Drivers.none(), 1, null)).isEqualTo(Engine.LOCAL);
    }

    @Test
    void aCancelledJobEndsWithinItsTable() {
        RecordingJob job = new RecordingJob().cancelledAfter(2);

        assertThatThrownBy(() -> new LocalEngine(tables).judge(bars, StoppableProgress.of(job)))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CANCELLED));
        assertThat(job.rows()).isBetween(1L, ROWS - 1L);
    }

    private SparkDrivers sparkHome() {
        return Drivers.on(folder, "breadthflow.spark.home=" + folder);
    }

    private Engine engine(SparkDrivers drivers, long sparkFromRows, @Nullable Engine asked) {
        ValidationMetrics metrics = new ValidationMetrics(new Metrics(new SimpleMeterRegistry()));
        return new ValidateTableHandler(tables, new EngineChoice(drivers, sparkFromRows), drivers, metrics)
                .engine(bars, asked)
                .engine();
    }
}
