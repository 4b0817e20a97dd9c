package io.breadthflow.features.materialize;

import io.breadthflow.contracts.api.Engine;
import io.breadthflow.features.state.FoldState;
import io.breadthflow.features.state.StateStore;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.platform.spark.SparkDrivers;
import org.jspecify.annotations.Nullable;

/** Which engine computes: the one that was asked for, else the one that suits the number of bars. */
public final class Engines {

    private final Lake lake;
    private final StateStore states;
    private final SparkDrivers drivers;
    private final EngineProperties properties;

    public Engines(Lake lake, StateStore states, SparkDrivers drivers, EngineProperties properties) {
        this.lake = lake;
        this.states = states;
        this.drivers = drivers;
        this.properties = properties;
    }

    /** Throws {@code INVALID_REQUEST} when {@code asked} cannot be had here. */
    void requireAvailable(@Nullable Engine asked) {
        drivers.requireAvailable(asked);
    }

    /** The engine for {@code request}; {@code asked} is what the caller wants, null leaves it to the size. */
    FeatureEngine of(FeatureRequest request, @Nullable Engine asked) {
        return switch (drivers.choose(asked, () -> bars(request), properties.sparkFromRows())) {
            case LOCAL -> new LocalEngine(lake, states);
            case SPARK -> new SparkEngine(lake, states, drivers);
        };
    }

    private long bars(FeatureRequest request) {
        long after = request.resumableState(states).map(FoldState::watermark).orElse(Long.MIN_VALUE);
        return SourceBars.of(lake, request, after).count();
    }
}
