package io.breadthflow.platform.validation;

import io.breadthflow.contracts.api.Engine;
import io.breadthflow.lake.quality.QualityReport;
import io.breadthflow.lake.quality.TableQuality;
import io.breadthflow.platform.job.StoppableProgress;
import java.util.Set;

/** Judges in this process, one partition of the lake after the other. */
final class LocalEngine implements QualityEngine {

    private final LakeTables tables;

    LocalEngine(LakeTables tables) {
        this.tables = tables;
    }

    @Override
    public Engine engine() {
        return Engine.LOCAL;
    }

    @Override
    public QualityReport judge(PinnedTable table, StoppableProgress progress) {
        TableQuality quality = tables.quality(table);
        progress.total(quality.rows());
        return quality.judge(Set.copyOf(quality.partitions()), (partition, rows) -> {
            progress.message(partition.toString());
            progress.add(rows);
        });
    }
}
