package io.breadthflow.features.materialize;

import io.breadthflow.contracts.api.Engine;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
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
        if (asked == Engine.SPARK && !drivers.isAvailable()) {
            throw new PlatformException(
                    ErrorCode.INVALID_REQUEST,
                    "The engine SPARK was asked for, but there is no Spark here: breadthflow.spark.home is not set."
                            + " Set it, or ask for the engine LOCAL.");
        }
    }

    /** The engine for {@code request}; {@code asked} is what the caller wants, null leaves it to the size. */
    FeatureEngine of(FeatureRequest request, @Nullable Engine asked) {
        requireAvailable(asked);
        Engine engine = asked == null ? bySize(request) : asked;
        return switch (engine) {
            case LOCAL -> new LocalEngine(lake, states);
            case SPARK -> new SparkEngine(lake, states, drivers);
        };
    }

    private Engine bySize(FeatureRequest request) {
        if (!drivers.isAvailable()) {
            return Engine.LOCAL;
        }
        long after = request.resumableState(states).map(FoldState::watermark).orElse(Long.MIN_VALUE);
        long bars = new BarSource(lake, request.listing(), request.sourceVersion(), after).count();
        return bars < properties.sparkFromRows() ? Engine.LOCAL : Engine.SPARK;
    }
}
