package io.breadthflow.platform.lake;

import io.breadthflow.contracts.job.ServiceName;
import io.breadthflow.contracts.metric.PlatformMetric;
import io.breadthflow.contracts.table.Tables;
import io.breadthflow.lake.table.CommitId;
import io.breadthflow.lake.table.CommitListener;
import io.breadthflow.lake.table.CommitPhase;
import io.breadthflow.platform.metric.Metrics;
import java.time.Duration;

/** Counts and times the commits of this process. */
final class LakeMetrics implements CommitListener {

    private final Metrics metrics;

    LakeMetrics(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void reached(String table, CommitId id, CommitPhase phase, Duration elapsed) {
        if (phase == CommitPhase.COMMITTED) {
            String service = Tables.writer(table).map(ServiceName::path).orElse("other");
            metrics.counter(PlatformMetric.LAKE_COMMITS, service, "committed").increment();
            metrics.timer(PlatformMetric.LAKE_COMMIT_DURATION, service).record(elapsed);
        }
    }
}
