package io.breadthflow.features.materialize;

import io.breadthflow.features.state.StateStore;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.platform.spark.SparkDrivers;
import io.breadthflow.platform.test.Drivers;

/** The engines of a laptop: only the local one. */
final class LocalEngines {

    private static final SparkDrivers NONE = Drivers.none();

    private LocalEngines() {}

    static Engines of(Lake lake, StateStore states) {
        return new Engines(lake, states, NONE, new EngineProperties(1));
    }
}
