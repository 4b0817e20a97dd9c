package io.breadthflow.contracts.table;

import static io.breadthflow.contracts.table.ColumnSpec.decimal;
import static io.breadthflow.contracts.table.ColumnSpec.optional;
import static io.breadthflow.contracts.table.ColumnSpec.required;
import static io.breadthflow.contracts.table.ColumnType.BINARY;
import static io.breadthflow.contracts.table.ColumnType.DATE;
import static io.breadthflow.contracts.table.ColumnType.DOUBLE;
import static io.breadthflow.contracts.table.ColumnType.INT;
import static io.breadthflow.contracts.table.ColumnType.LONG;
import static io.breadthflow.contracts.table.ColumnType.STRING;
import static io.breadthflow.contracts.table.ColumnType.TIMESTAMP;

import io.breadthflow.contracts.job.ServiceName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The specs of all tables. */
public final class Tables {

    /** Decimals of equity prices. */
    public static final int EQUITY_PRICE_SCALE = 6;

    /** Daily and intraday bars as the source gave them, unadjusted. */
    public static final TableSpec OHLCV = new TableSpec(
            "ohlcv",
            1,
            ServiceName.INGESTION,
            List.of(
                    required("market", STRING, "venue and market, as us.equity"),
                    required("interval", STRING, "length of a bar: 1d is one session"),
                    required("year", INT, "year of event_time in UTC"),
                    required("symbol", STRING, "the venue's name of the instrument"),
                    required("event_time", TIMESTAMP, "close of the bar, UTC"),
                    required("available_at", TIMESTAMP, "when the bar could first have been known, UTC"),
                    decimal("open", EQUITY_PRICE_SCALE, "first price, unadjusted"),
                    decimal("high", EQUITY_PRICE_SCALE, "highest price, unadjusted"),
                    decimal("low", EQUITY_PRICE_SCALE, "lowest price, unadjusted"),
                    decimal("close", EQUITY_PRICE_SCALE, "last price, unadjusted"),
                    required("volume", LONG, "units traded"),
                    required("adjustment_factor", DOUBLE, "adjusted price = price times this"),
                    required("unexplained_jump", ColumnType.BOOLEAN, "close moved beyond +80 or -45 % unexplained"),
                    required("ingested_at", TIMESTAMP, "when we wrote the row; for operations only")),
            List.of("market", "interval", "year"),
            List.of("symbol", "event_time"));

    /** Rows of {@link #OHLCV} sources that were refused, as they were read. */
    public static final TableSpec OHLCV_QUARANTINE = new TableSpec(
            "ohlcv_quarantine",
            1,
            ServiceName.INGESTION,
            List.of(
                    required("ingest_date", DATE, "day of the ingestion, UTC"),
                    required("archive", STRING, "file the row was read from"),
                    required("line", LONG, "line in that file, the first is 1"),
                    required("row", STRING, "the line as it was read"),
                    required("reasons", STRING, "why it was refused, comma separated"),
                    required("ingested_at", TIMESTAMP, "when we wrote the row")),
            List.of("ingest_date"),
            List.of("archive", "line"));

    /** Owner of the state that market features share, beside the instruments. */
    public static final String MARKET_OWNER = "MARKET";

    /** State of folds beside the feature table version it belongs to. */
    public static final TableSpec FEATURE_STATE = new TableSpec(
            "feature_state",
            1,
            ServiceName.FEATURES,
            List.of(
                    required("feature_set", STRING, "hash of the feature set"),
                    required("listing", STRING, "venue and market, as us.equity"),
                    required("source_version", LONG, "version of the source table the state has seen"),
                    required("owner", STRING, "instrument key, or MARKET"),
                    required("event_time", TIMESTAMP, "last bar the state has seen"),
                    required("codec", INT, "version of the state's layout"),
                    required("state", BINARY, "raw little-endian bits")),
            List.of("feature_set", "listing", "source_version"),
            List.of("owner"));

    /** True probabilities of the simulated market, by which a model trained on it is judged. */
    public static final TableSpec SIMULATION_ORACLE = new TableSpec(
            "simulation_oracle",
            1,
            ServiceName.INGESTION,
            List.of(
                    required("market", STRING, "venue and market, as sim.equity"),
                    required("symbol", STRING, "the venue's name of the instrument"),
                    required("event_time", TIMESTAMP, "close of the bar the probability is known at"),
                    required("probability_up", DOUBLE, "probability that the next session closes higher")),
            List.of("market"),
            List.of("symbol", "event_time"));

    /** Out-of-sample predictions of the walk-forward folds. */
    public static final TableSpec EVALUATIONS = new TableSpec(
            "evaluations",
            1,
            ServiceName.TRAINING,
            List.of(
                    required("run_id", STRING, "the training run"),
                    required("fold", INT, "walk-forward fold, the first is 0"),
                    required("instrument", STRING, "instrument key"),
                    required("symbol", STRING, "the venue's name of the instrument"),
                    required("event_time", TIMESTAMP, "time of the prediction"),
                    required("probability", DOUBLE, "predicted probability of label 1"),
                    required("truth", INT, "the label, 0 or 1"),
                    optional("persistence", INT, "the last label known at that time"),
                    optional("oracle", DOUBLE, "true probability, where a simulator wrote one")),
            List.of("run_id"),
            List.of("symbol", "event_time"));

    /** What serving answered. */
    public static final TableSpec PREDICTIONS = new TableSpec(
            "predictions",
            1,
            ServiceName.SERVING,
            List.of(
                    required("date", DATE, "day of the prediction, UTC"),
                    required("prediction_id", STRING, "id in the answer"),
                    required("event_time", TIMESTAMP, "when the prediction was made"),
                    required("model", STRING, "name of the model"),
                    required("model_version", INT, "version of the model"),
                    required("feature_set", STRING, "hash of the feature set"),
                    optional("instrument", STRING, "instrument key; null for explicit vectors"),
                    optional("feature_time", TIMESTAMP, "event time of the vector; null for explicit vectors"),
                    required("probability", DOUBLE, "predicted probability of label 1"),
                    required("arm", STRING, "alias or experiment arm that answered"),
                    required("latency_micros", LONG, "time from request to answer")),
            List.of("date"),
            List.of("event_time", "prediction_id"));

    private static final List<TableSpec> FIXED =
            List.of(OHLCV, OHLCV_QUARANTINE, SIMULATION_ORACLE, FEATURE_STATE, EVALUATIONS, PREDICTIONS);

    private static final String FEATURES = "features_";
    private static final String LABELS = "labels_";

    private Tables() {}

    /** Tables that exist once; feature and label tables come in addition, one per definition. */
    public static List<TableSpec> fixed() {
        return FIXED;
    }

    /** The fixed table {@code name}. */
    public static Optional<TableSpec> find(String name) {
        return FIXED.stream().filter(spec -> spec.name().equals(name)).findFirst();
    }

    /** True for the table of a feature set. */
    public static boolean isFeatures(String name) {
        return name.startsWith(FEATURES);
    }

    /** True for the table of a label. */
    public static boolean isLabels(String name) {
        return name.startsWith(LABELS);
    }

    /** The service that writes the table {@code name}: a fixed one, or one of a definition; empty for a foreign table. */
    public static Optional<ServiceName> writer(String name) {
        if (isFeatures(name)) {
            return Optional.of(ServiceName.FEATURES);
        }
        return isLabels(name) ? Optional.of(ServiceName.TRAINING) : find(name).map(TableSpec::writer);
    }

    /**
     * The table of a feature set: {@code features_<name>_<hash>}, one double per output.
     *
     * @param set kebab-case name of the set
     * @param hash first 8 hexadecimal digits of its definition
     * @param outputs names of the columns in vector order
     */
    public static TableSpec features(String set, String hash, List<String> outputs) {
        List<ColumnSpec> columns = new ArrayList<>(List.of(
                required("market", STRING, "venue and market, as us.equity"),
                required("year", INT, "year of event_time in UTC"),
                required("symbol", STRING, "the venue's name of the instrument"),
                required("event_time", TIMESTAMP, "close of the bar the vector belongs to, UTC"),
                required("available_at", TIMESTAMP, "when the vector could first have been known, UTC")));
        for (String output : outputs) {
            columns.add(required(output, DOUBLE, "feature; NaN where it is not defined"));
        }
        return new TableSpec(
                FEATURES + set.replace('-', '_') + "_" + hash,
                1,
                ServiceName.FEATURES,
                columns,
                List.of("market", "year"),
                List.of("symbol", "event_time"));
    }

    /**
     * The table of a label spec: {@code labels_<name>_v<version>}.
     *
     * @param label name of the label
     * @param version version of its definition: another definition is another table
     */
    public static TableSpec labels(String label, int version) {
        return new TableSpec(
                LABELS + label.replace('-', '_') + "_v" + version,
                1,
                ServiceName.TRAINING,
                List.of(
                        required("market", STRING, "venue and market, as us.equity"),
                        required("minimum_sessions", INT, "accepted bars an instrument needs to take part"),
                        required("source_version", LONG, "version of ohlcv the label was made from"),
                        required("symbol", STRING, "the venue's name of the instrument"),
                        required("instrument", STRING, "instrument key"),
                        required("event_time", TIMESTAMP, "time the label is predicted at"),
                        required("label", INT, "0 or 1"),
                        required("information_end", TIMESTAMP, "when the label could first have been known")),
                List.of("market", "minimum_sessions", "source_version"),
                List.of("symbol", "event_time"));
    }
}
