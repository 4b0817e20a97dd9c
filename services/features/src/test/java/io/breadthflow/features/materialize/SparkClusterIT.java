package io.breadthflow.features.materialize;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.contracts.api.Engine;
import io.breadthflow.features.Bars;
import io.breadthflow.features.state.StateStore;
import io.breadthflow.lake.table.CommitListener;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Lineage;
import io.breadthflow.lake.table.delta.DeltaLake;
import io.breadthflow.market.catalogue.Catalogue;
import io.breadthflow.market.feature.FeatureSet;
import io.breadthflow.platform.job.StoppableProgress;
import io.breadthflow.platform.spark.EngineChoice;
import io.breadthflow.platform.spark.SparkDrivers;
import io.breadthflow.platform.test.Drivers;
import io.breadthflow.platform.test.SparkHome;
import java.nio.file.Path;
import java.time.Clock;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real cluster of one master and two workers. */
@Tag("native")
class SparkClusterIT {

    private static final FeatureSet SET = Catalogue.equitiesDaily();

    @TempDir
    private Path folder;

    @Test
    void aWorkerThatIsKilledInTheMiddleOfAJobChangesNothingInItsResult() throws InterruptedException {
        Path root = folder.resolve("cluster");
        SparkDrivers drivers = Drivers.on(
                root,
                "breadthflow.spark.home=" + SparkHome.find(),
                "breadthflow.spark.master=" + SparkHome.master(),
                "breadthflow.spark.driver-host=127.0.0.1",
                "breadthflow.spark.driver-bind-address=127.0.0.1",
                "breadthflow.spark.conf[spark.executor.memory]=768m",
                "breadthflow.spark.conf[spark.sql.shuffle.partitions]=7",
                "breadthflow.spark.conf[spark.sql.adaptive.coalescePartitions.enabled]=false");
        Bars bars = EquityBars.simulated(100, 1260);
        Lake local = lake(folder.resolve("local"));
        materialize(local, bars, Engine.LOCAL, Drivers.none(), new CountedProgress());

        Killing progress = new Killing(SparkHome.worker());
        Lake cluster = lake(root);
        Materialized made = materialize(cluster, bars, Engine.SPARK, drivers, progress);

        assertThat(made.engine()).isEqualTo("spark");
        assertThat(progress.worker.isAlive()).isFalse();
        assertThat(progress.doneAtTheKill.get()).isPositive().isLessThan(progress.total.get());
        assertThat(new Parity(SET, local, cluster).compare())
                .isEqualTo((long) bars.list().size() * SET.outputs().size());
    }

    private static Materialized materialize(
            Lake lake, Bars bars, Engine engine, SparkDrivers drivers, StoppableProgress progress)
            throws InterruptedException {
        long version = bars.appendTo(lake, "all");
        Materializer materializer = new Materializer(lake, new StateStore(lake), new EngineChoice(drivers, 1), drivers);
        FeatureRequest target =
                new FeatureRequest(SET, Bars.LISTING, version, OptionalLong.empty(), Lineage.of("job", 1));
        return materializer.run(target, engine, progress);
    }

    private static Lake lake(Path root) {
        return DeltaLake.open(root, CommitListener.none(), Clock.systemUTC());
    }

    /** Kills a worker, and the executors it has started, as soon as the first rows are written. */
    private static final class Killing implements StoppableProgress {

        private final ProcessHandle worker;
        private final AtomicLong total = new AtomicLong();
        private final AtomicLong doneAtTheKill = new AtomicLong();

        Killing(ProcessHandle worker) {
            this.worker = worker;
        }

        @Override
        public void total(long rows) {
            total.set(rows);
        }

        @Override
        public void remaining(long rows) {
            throw new UnsupportedOperationException("a driver states the total");
        }

        @Override
        public void add(long rows) {
            if (rows > 0 && doneAtTheKill.compareAndSet(0, rows)) {
                worker.descendants().forEach(ProcessHandle::destroyForcibly);
                worker.destroyForcibly();
                worker.onExit().join();
            }
        }

        @Override
        public void message(String text) {}

        @Override
        public void checkpoint() {}
    }
}
