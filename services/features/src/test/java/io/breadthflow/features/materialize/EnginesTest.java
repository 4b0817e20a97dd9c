package io.breadthflow.features.materialize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.contracts.api.Engine;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.features.Bars;
import io.breadthflow.features.ToyFeatures;
import io.breadthflow.features.state.StateStore;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Lineage;
import io.breadthflow.lake.table.MemoryLake;
import io.breadthflow.platform.spark.SparkDrivers;
import io.breadthflow.platform.test.Drivers;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EnginesTest {

    private static final Bars BARS = Bars.random(new Random(3), 4, 60);

    private final Lake lake = MemoryLake.empty();

    @TempDir
    private Path home;

    @Test
    void theEngineThatWasAskedForComputes() {
        long version = BARS.appendTo(lake, "all");

        assertThat(engines(drivers(), 1).of(request(version), Engine.LOCAL)).isInstanceOf(LocalEngine.class);
        assertThat(engines(drivers(), Long.MAX_VALUE).of(request(version), Engine.SPARK))
                .isInstanceOf(SparkEngine.class);
    }

    @Test
    void fromSoManyBarsOnItIsSpark() {
        long version = BARS.appendTo(lake, "all");
        int bars = BARS.list().size();

        assertThat(engines(drivers(), bars).of(request(version), null)).isInstanceOf(SparkEngine.class);
        assertThat(engines(drivers(), bars + 1).of(request(version), null)).isInstanceOf(LocalEngine.class);
    }

    @Test
    void onlyTheBarsOfAnIncrementCount() throws InterruptedException {
        Bars first = BARS.sessions(0, 50);
        long done = first.appendTo(lake, "first");
        engines(Drivers.none(), 1).of(request(done), null).run(request(done), new CountedProgress());
        long version = BARS.sessions(50, 60).appendTo(lake, "second");
        int added = BARS.sessions(50, 60).list().size();
        FeatureRequest increment = request(version).resuming(OptionalLong.of(done));

        assertThat(engines(drivers(), added + 1).of(increment, null)).isInstanceOf(LocalEngine.class);
        assertThat(engines(drivers(), added).of(increment, null)).isInstanceOf(SparkEngine.class);
    }

    @Test
    void withoutASparkHomeEverythingIsLocal() {
        assertThat(engines(Drivers.none(), 1).of(request(BARS.appendTo(lake, "all")), null))
                .isInstanceOf(LocalEngine.class);
    }

    @Test
    void sparkWithoutASparkHomeIsRefusedWithTheRemedy() {
        assertThatThrownBy(() -> engines(Drivers.none(), 1).requireAvailable(Engine.SPARK))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_REQUEST))
                .hasMessageContaining("breadthflow.spark.home is not set")
                .hasMessageContaining("ask for the engine LOCAL");
    }

    private SparkDrivers drivers() {
        return Drivers.on(home, "breadthflow.spark.home=" + home);
    }

    private Engines engines(SparkDrivers drivers, long sparkFromRows) {
        return new Engines(lake, new StateStore(lake), drivers, new EngineProperties(sparkFromRows));
    }

    private static FeatureRequest request(long version) {
        return new FeatureRequest(ToyFeatures.SET, Bars.LISTING, version, OptionalLong.empty(), Lineage.of("job", 1));
    }
}
