package io.breadthflow.platform.spark;

import io.breadthflow.contracts.api.Engine;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The choice between this process and Spark: by what was asked for, by whether there is a Spark home, and by size. */
public final class EngineChoice {

    private final SparkDrivers drivers;
    private final long sparkFromRows;

    /** A choice that is Spark from {@code sparkFromRows} rows on where nobody has asked. */
    public EngineChoice(SparkDrivers drivers, long sparkFromRows) {
        this.drivers = drivers;
        this.sparkFromRows = sparkFromRows;
    }

    /** Throws {@code INVALID_REQUEST} when {@code asked} is Spark and there is no Spark home. */
    public void requireAvailable(@Nullable Engine asked) {
        if (asked == Engine.SPARK) {
            drivers.home();
        }
    }

    /** The engine that was {@code asked} for; null leaves it to the size, and {@code rows} are counted only then. */
    public Engine of(@Nullable Engine asked, LongSupplier rows) {
        requireAvailable(asked);
        if (asked != null) {
            return asked;
        }
        return drivers.isAvailable() && rows.getAsLong() >= sparkFromRows ? Engine.SPARK : Engine.LOCAL;
    }

    /** Everything that decides beside the request and the size. */
    @Override
    public String toString() {
        return "EngineChoice[sparkFromRows=" + sparkFromRows + ", spark=" + drivers.isAvailable() + "]";
    }
}
