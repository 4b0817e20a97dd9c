package io.breadthflow.lake.table.delta.commit;

import io.delta.kernel.statistics.DataFileStatistics;
import io.delta.kernel.types.StructType;
import java.util.Map;
import java.util.Optional;

/**
 * Statistics as another process wrote them, passed on letter by letter: Kernel's own reader takes decimals through
 * doubles and so loses digits of long ones.
 */
final class WrittenStatistics extends DataFileStatistics {

    private final String json;

    WrittenStatistics(long rows, String json) {
        super(rows, Map.of(), Map.of(), Map.of(), Optional.empty());
        this.json = json;
    }

    @Override
    public String serializeAsJson(StructType schema) {
        return json;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WrittenStatistics written && json.equals(written.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }
}
