package io.breadthflow.ingestion.ingest;

import io.breadthflow.contracts.metric.PlatformMetric;
import io.breadthflow.contracts.table.Tables;
import io.breadthflow.platform.metric.Metrics;

/** Metrics of the ingestions of this process. */
public final class IngestMetrics {

    private static final String ACCEPTED = "accepted";
    private static final String QUARANTINED = "quarantined";

    private final Metrics metrics;
    private volatile double lastScore = Double.NaN;

    public IngestMetrics(Metrics metrics) {
        this.metrics = metrics;
        metrics.gauge(PlatformMetric.INGEST_QUALITY, () -> lastScore, Tables.OHLCV.name());
        // Known from the start: a counter that is first seen with rows in it has, for a rate, never grown.
        metrics.counter(PlatformMetric.INGESTED_ROWS, ACCEPTED);
        metrics.counter(PlatformMetric.INGESTED_ROWS, QUARANTINED);
    }

    void record(Quality quality) {
        metrics.counter(PlatformMetric.INGESTED_ROWS, ACCEPTED).increment((double) quality.rowsAccepted());
        metrics.counter(PlatformMetric.INGESTED_ROWS, QUARANTINED).increment((double) quality.rowsQuarantined());
        lastScore = quality.score();
    }
}
