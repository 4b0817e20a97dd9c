package io.breadthflow.ingestion.validation;

import io.breadthflow.contracts.api.Engine;
import io.breadthflow.platform.spark.SparkDrivers;
import org.jspecify.annotations.Nullable;

/** Which engine judges: the one that was asked for, else the one that suits the number of rows. */
final class Engines {

    private final LakeTables tables;
    private final SparkDrivers drivers;
    private final EngineProperties properties;

    Engines(LakeTables tables, SparkDrivers drivers, EngineProperties properties) {
        this.tables = tables;
        this.drivers = drivers;
        this.properties = properties;
    }

    /** Throws {@code INVALID_REQUEST} when {@code asked} cannot be had here. */
    void requireAvailable(@Nullable Engine asked) {
        drivers.requireAvailable(asked);
    }

    /** The engine for {@code table}; {@code asked} is what the caller wants, null leaves it to the size. */
    QualityEngine of(PinnedTable table, @Nullable Engine asked) {
        return switch (drivers.choose(asked, () -> tables.quality(table).rows(), properties.sparkFromRows())) {
            case LOCAL -> new LocalEngine(tables);
            case SPARK -> new SparkEngine(drivers);
        };
    }
}
