package io.breadthflow.features.materialize;

import io.breadthflow.features.state.StateStore;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.platform.spark.EngineChoice;
import io.breadthflow.platform.spark.SparkDrivers;
import io.breadthflow.platform.test.Drivers;

/** The materializer of a laptop: it has no Spark. */
final class LocalMaterializer {

    private static final SparkDrivers NONE = Drivers.none();

    private LocalMaterializer() {}

    static Materializer of(Lake lake) {
        return new Materializer(lake, new StateStore(lake), new EngineChoice(NONE, 1), NONE);
    }
}
