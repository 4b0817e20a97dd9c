package io.breadthflow.training.plan;

import io.breadthflow.contracts.api.Engine;
import io.breadthflow.platform.spark.SparkDrivers;
import io.breadthflow.training.plan.RunPlan.Recipe;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Which engine trains: the one that was asked for, else the one that suits the size of the feature table. */
public final class Engines {

    private final SparkDrivers drivers;
    private final EngineProperties properties;

    public Engines(SparkDrivers drivers, EngineProperties properties) {
        this.drivers = drivers;
        this.properties = properties;
    }

    /** Throws {@code INVALID_REQUEST} when {@code asked} cannot be had here. */
    public void requireAvailable(@Nullable Engine asked) {
        drivers.requireAvailable(asked);
    }

    /** {@code recipe} for the engine that was asked for, null leaves it to the {@code rows} there are. */
    Recipe recipe(Recipe recipe, @Nullable Engine asked, LongSupplier rows) {
        return switch (drivers.choose(asked, rows, properties.sparkFromRows())) {
            case LOCAL -> recipe;
            case SPARK -> recipe.onSpark(properties.workers());
        };
    }

    /** Everything of a plan that is decided here. */
    String defaults() {
        return properties.toString() + drivers.isAvailable();
    }
}
