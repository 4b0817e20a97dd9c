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
import io.breadthflow.platform.spark.EngineChoice;
import io.breadthflow.platform.spark.SparkDrivers;
import io.breadthflow.platform.test.Drivers;
import io.breadthflow.platform.test.SparkHome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Two engines, one result: real Spark drivers against the local engine, over as many partitions as stated. Each engine
 * computes everything once and an increment once, and each resumes the state of the other.
 */
class SparkParityIT {

    private static final Logger LOG = LoggerFactory.getLogger(SparkParityIT.class);
    private static final FeatureSet SET = Catalogue.equitiesDaily();
    private static final List<Engine> MIXED = List.of(Engine.SPARK, Engine.LOCAL, Engine.SPARK);

    /** Symbols enough for every partition, and sessions for every warm-up (120), three years and two increments. */
    private static final int SYMBOLS = 24;

    private static final int SESSIONS = 600;
    private static final int MOST_PARTITIONS = 7;

    @TempDir
    private Path folder;

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(ints = {1, 2, MOST_PARTITIONS})
    void everyBitIsTheSameOnTheSimulatedEquities(int partitions) throws InterruptedException {
        compare(EquityBars.simulated(SYMBOLS, SESSIONS), partitions);
    }

    @Tag("data")
    @Test
    void everyBitIsTheSameOnTheRealEquities() throws IOException, InterruptedException {
        compare(EquityBars.real(), MOST_PARTITIONS);
    }

    private void compare(Bars bars, int partitions) throws InterruptedException {
        Path home = SparkHome.find();
        Path folderOfSpark = folder.resolve("mixed");
        SparkDrivers drivers = Drivers.on(
                folderOfSpark,
                "breadthflow.spark.home=" + home,
                "breadthflow.spark.master=local[2]",
                "breadthflow.spark.conf[spark.sql.shuffle.partitions]=" + partitions,
                "breadthflow.spark.conf[spark.sql.adaptive.coalescePartitions.enabled]=false");
        Side mixed = new Side(lake(folderOfSpark), drivers);
        Side local = new Side(lake(folder.resolve("local")), Drivers.none());

        List<Bars> increments = increments(bars);
        for (int i = 0; i < increments.size(); i++) {
            Materialized expected = local.add(increments.get(i), i, Engine.LOCAL);
            Materialized made = mixed.add(increments.get(i), i, MIXED.get(i));

            assertThat(made.mode()).isEqualTo(i == 0 ? Mode.FULL : Mode.INCREMENTAL);
            assertThat(made.engine()).isEqualTo(MIXED.get(i) == Engine.SPARK ? "spark" : "local");
            assertThat(made).usingRecursiveComparison().ignoringFields("engine").isEqualTo(expected);
            long values = new Parity(SET, local.lake, mixed.lake).compare();
            LOG.info("{} values bit-equal over {} partitions after {}", values, partitions, made);
        }
    }

    /** The first half, the last three sessions, and what is between. */
    private static List<Bars> increments(Bars bars) {
        List<Long> times = bars.list().stream()
                .map(Bars.Bar::eventTime)
                .distinct()
                .sorted()
                .toList();
        long first = times.get(times.size() / 2);
        long second = times.get(times.size() - 3);
        List<Bars> increments = new ArrayList<>();
        increments.add(bars.where(bar -> bar.eventTime() < first));
        increments.add(bars.where(bar -> bar.eventTime() >= first && bar.eventTime() < second));
        increments.add(bars.where(bar -> bar.eventTime() >= second));
        return increments;
    }

    private static Lake lake(Path root) {
        return DeltaLake.open(root, CommitListener.none(), Clock.systemUTC());
    }

    /** A lake and the engines that write it. */
    private record Side(Lake lake, SparkDrivers drivers) {

        Materialized add(Bars bars, int number, Engine engine) throws InterruptedException {
            long version = bars.appendTo(lake, "increment-" + number);
            Materializer materializer =
                    new Materializer(lake, new StateStore(lake), new EngineChoice(drivers, 1), drivers);
            FeatureRequest target =
                    new FeatureRequest(SET, Bars.LISTING, version, OptionalLong.empty(), Lineage.of("job", 1));
            long start = System.nanoTime();
            Materialized made = materializer.run(target, engine, new CountedProgress());
            LOG.info("{} took {} ms for {} rows", engine, (System.nanoTime() - start) / 1_000_000, made.rows());
            return made;
        }
    }
}
