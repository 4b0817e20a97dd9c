package io.breadthflow.contracts.metric;

import java.time.Duration;
import java.util.List;

/**
 * Every metric the platform exports. Names are {@code breadthflow_<area>_<what>[_<unit>]} in base units; labels come from
 * the bounded list given here, never from symbols, ids, paths or messages.
 */
public enum PlatformMetric {
    JOBS_COMPLETED(
            "breadthflow_jobs_completed",
            Kind.COUNTER,
            "",
            "Jobs that reached a terminal state.",
            "service",
            "type",
            "state"),
    JOB_DURATION(
            "breadthflow_jobs_duration",
            Kind.TIMER,
            "seconds",
            "Time a job ran, from first start to its end.",
            "service",
            "type"),
    JOBS_ACTIVE("breadthflow_jobs_active", Kind.GAUGE, "", "Jobs that are queued or running.", "service", "state"),
    JOB_LEASES_LOST("breadthflow_jobs_leases_lost", Kind.COUNTER, "", "Jobs another worker took over.", "service"),
    LAKE_COMMITS("breadthflow_lake_commits", Kind.COUNTER, "", "Delta commits by outcome.", "service", "outcome"),
    LAKE_COMMIT_DURATION(
            "breadthflow_lake_commit_duration", Kind.TIMER, "seconds", "Time of a Delta commit.", "service"),
    INGESTED_ROWS("breadthflow_ingestion_rows", Kind.COUNTER, "", "Rows read, by what became of them.", "outcome"),
    INGEST_QUALITY(
            "breadthflow_ingestion_quality_ratio",
            Kind.GAUGE,
            "",
            "Accepted rows over rows read, last ingestion.",
            "table"),
    VIOLATING_ROWS(
            "breadthflow_ingestion_violating_rows",
            Kind.GAUGE,
            "",
            "Rows that violate what is expected of their table, last validation.",
            "table"),
    FEATURE_ROWS("breadthflow_features_rows", Kind.COUNTER, "", "Feature rows committed.", "engine"),
    FEATURES_PUBLISHED("breadthflow_features_published", Kind.COUNTER, "", "Vectors published to the online store."),
    TRAINING_RUNS("breadthflow_training_runs", Kind.COUNTER, "", "Training runs by label.", "label"),
    MIRROR_PENDING(
            "breadthflow_training_mirror_pending",
            Kind.GAUGE,
            "",
            "Changes of the model registry that MLflow has not been told of."),
    MIRROR_LAG(
            "breadthflow_training_mirror_lag",
            Kind.GAUGE,
            "seconds",
            "Age of the oldest change of the model registry that MLflow has not been told of."),
    PREDICTIONS(
            "breadthflow_serving_predictions", Kind.COUNTER, "", "Entities answered, by outcome.", "model", "outcome"),
    PREDICT_DURATION(
            "breadthflow_serving_predict_duration", Kind.TIMER, "seconds", "Time of a predict request.", "model"),
    PREDICTIONS_DROPPED(
            "breadthflow_serving_predictions_dropped",
            Kind.COUNTER,
            "",
            "Predictions lost because the log queue was full."),
    PREDICTIONS_DEGRADED(
            "breadthflow_serving_predictions_degraded",
            Kind.COUNTER,
            "",
            "Entities answered from the cache because a store is away.",
            "model"),
    ONLINE_STORE_UP(
            "breadthflow_serving_online_store_up",
            Kind.GAUGE,
            "",
            "1 while the last read of published vectors succeeded, else 0.",
            "store"),
    MODEL_SWAPS("breadthflow_serving_model_swaps", Kind.COUNTER, "", "Models loaded because an alias moved.", "model");

    /** Kind of a meter. */
    public enum Kind {
        COUNTER,
        GAUGE,
        TIMER
    }

    private final String id;
    private final Kind kind;
    private final String unit;
    private final String help;
    private final List<String> labels;

    PlatformMetric(String id, Kind kind, String unit, String help, String... labels) {
        this.id = id;
        this.kind = kind;
        this.unit = unit;
        this.help = help;
        this.labels = List.of(labels);
    }

    /** Name without the suffixes that the registry adds ({@code _total}, {@code _seconds}). */
    public String id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    /** Base unit, empty where there is none. */
    public String unit() {
        return unit;
    }

    /** A sentence for people. */
    public String help() {
        return help;
    }

    /** Names of the labels, in the order in which values are given. */
    public List<String> labels() {
        return labels;
    }

    /** The longest time that the histogram of a timer tells apart: what takes longer is counted as longer. */
    public Duration longest() {
        return this == JOB_DURATION ? Duration.ofHours(6) : Duration.ofSeconds(30);
    }
}
