package io.breadthflow.ingestion.ingest;

import io.breadthflow.contracts.metric.PlatformMetric;
import io.breadthflow.contracts.table.Tables;
import io.breadthflow.platform.metric.Metrics;

/** What the ingestions of this process came to. */
public final class IngestMetrics {

    private final Metrics metrics;
    private volatile double lastScore = Double.NaN;

    public IngestMetrics(Metrics metrics) {
        this.metrics = metrics;
        metrics.gauge(PlatformMetric.INGEST_QUALITY, () -> lastScore, Tables.OHLCV.name());
    }

    void record(Quality quality) {
        metrics.counter(PlatformMetric.INGESTED_ROWS, "accepted").increment((double) quality.rowsAccepted());
        metrics.counter(PlatformMetric.INGESTED_ROWS, "quarantined").increment((double) quality.rowsQuarantined());
        lastScore = quality.score();
    }
}
