package io.breadthflow.features.materialize;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.features.Bars;
import io.breadthflow.features.ToyFeatures;
import io.breadthflow.features.state.StateStore;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Lineage;
import io.breadthflow.lake.table.MemoryLake;
import io.breadthflow.platform.spark.EngineChoice;
import io.breadthflow.platform.spark.SparkDrivers;
import io.breadthflow.platform.test.Drivers;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MaterializerEngineTest {

    private static final Bars BARS = Bars.random(new Random(3), 4, 60);

    private final Lake lake = MemoryLake.empty();

    @TempDir
    private Path home;

    @Test
    void fromSoManyBarsOnItIsSpark() {
        long version = BARS.appendTo(lake, "all");
        int bars = BARS.list().size();

        assertThat(materializer(drivers(), bars).engine(request(version), null)).isInstanceOf(SparkEngine.class);
        assertThat(materializer(drivers(), bars + 1).engine(request(version), null))
                .isInstanceOf(LocalEngine.class);
    }

    @Test
    void onlyTheBarsOfAnIncrementCount() throws InterruptedException {
        Bars first = BARS.sessions(0, 50);
        long done = first.appendTo(lake, "first");
        materializer(Drivers.none(), 1).engine(request(done), null).run(request(done), new CountedProgress());
        long version = BARS.sessions(50, 60).appendTo(lake, "second");
        int added = BARS.sessions(50, 60).list().size();
        FeatureRequest increment = request(version).resuming(OptionalLong.of(done));

        assertThat(materializer(drivers(), added + 1).engine(increment, null)).isInstanceOf(LocalEngine.class);
        assertThat(materializer(drivers(), added).engine(increment, null)).isInstanceOf(SparkEngine.class);
    }

    private SparkDrivers drivers() {
        return Drivers.on(home, "breadthflow.spark.home=" + home);
    }

    private Materializer materializer(SparkDrivers drivers, long sparkFromRows) {
        return new Materializer(lake, new StateStore(lake), new EngineChoice(drivers, sparkFromRows), drivers);
    }

    private static FeatureRequest request(long version) {
        return new FeatureRequest(ToyFeatures.SET, Bars.LISTING, version, OptionalLong.empty(), Lineage.of("job", 1));
    }
}
