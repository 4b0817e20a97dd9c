package io.breadthflow.lake.quality;

import static io.breadthflow.lake.quality.Expectation.notNegative;
import static io.breadthflow.lake.quality.Expectation.ordered;
import static io.breadthflow.lake.quality.Expectation.positive;
import static io.breadthflow.lake.quality.Expectation.positiveNumber;
import static io.breadthflow.lake.quality.Expectation.within;

import io.breadthflow.contracts.table.Tables;
import java.util.List;
import java.util.Map;

/** Rules of the platform's tables, beyond what their specs say. */
final class TableRules {

    private static final List<Expectation> LABEL_ROWS = List.of(within("label", 0, 1));

    private static final Map<String, List<Expectation>> FIXED = Map.of(
            Tables.OHLCV.name(),
                    List.of(
                            positive("open"),
                            positive("high"),
                            positive("low"),
                            positive("close"),
                            ordered("low", "open"),
                            ordered("low", "close"),
                            ordered("low", "high"),
                            ordered("open", "high"),
                            ordered("close", "high"),
                            notNegative("volume"),
                            positiveNumber("adjustment_factor")),
            Tables.OHLCV_QUARANTINE.name(), List.of(positive("line")),
            Tables.SIMULATION_ORACLE.name(), List.of(within("probability_up", 0.0, 1.0)),
            Tables.EVALUATIONS.name(),
                    List.of(
                            within("fold", 0, Integer.MAX_VALUE),
                            within("probability", 0.0, 1.0),
                            within("truth", 0, 1),
                            within("persistence", 0, 1),
                            within("oracle", 0.0, 1.0)),
            Tables.PREDICTIONS.name(), List.of(within("probability", 0.0, 1.0), notNegative("latency_micros")));

    /**
     * Each holds the partition columns, or what they are worked out from: rows of different partitions never share a key. A
     * quarantine has none, since the same line is refused again with every revision of its archive.
     */
    private static final Map<String, List<String>> KEYS = Map.of(
            Tables.OHLCV.name(), List.of("market", "interval", "symbol", "event_time"),
            Tables.SIMULATION_ORACLE.name(), List.of("market", "symbol", "event_time"),
            Tables.FEATURE_STATE.name(), List.of("feature_set", "listing", "source_version", "owner"),
            Tables.EVALUATIONS.name(), List.of("run_id", "fold", "instrument", "event_time"),
            Tables.PREDICTIONS.name(), List.of("date", "prediction_id"));

    private static final List<String> FEATURE_KEY = List.of("market", "symbol", "event_time");
    private static final List<String> LABEL_KEY =
            List.of("market", "minimum_sessions", "source_version", "symbol", "event_time");

    private TableRules() {}

    static List<Expectation> of(String table) {
        return Tables.isLabels(table) ? LABEL_ROWS : FIXED.getOrDefault(table, List.of());
    }

    /** Columns whose values name a row; empty for a table without such a key. */
    static List<String> key(String table) {
        if (Tables.isLabels(table)) {
            return LABEL_KEY;
        }
        return Tables.isFeatures(table) ? FEATURE_KEY : KEYS.getOrDefault(table, List.of());
    }
}
