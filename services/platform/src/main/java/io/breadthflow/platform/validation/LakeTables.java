package io.breadthflow.platform.validation;

import io.breadthflow.lake.quality.TableQuality;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Snapshot;
import io.breadthflow.lake.table.Table;
import org.jspecify.annotations.Nullable;

/** The tables of the lake as they are stored, whoever writes them; they are read and never made here. */
final class LakeTables {

    private final Lake lake;

    LakeTables(Lake lake) {
        this.lake = lake;
    }

    /** Version {@code version} of a table, null for the latest; throws {@code NOT_FOUND} when there is no such thing. */
    PinnedTable pin(String name, @Nullable Long version) {
        Table table = lake.require(name);
        Snapshot snapshot = version == null ? table.latest() : table.at(version);
        return new PinnedTable(name, snapshot.version());
    }

    TableQuality quality(PinnedTable table) {
        return TableQuality.of(lake.require(table.name()).at(table.version()));
    }
}
