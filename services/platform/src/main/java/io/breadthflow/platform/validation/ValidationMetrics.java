package io.breadthflow.platform.validation;

import io.breadthflow.contracts.metric.PlatformMetric;
import io.breadthflow.contracts.table.TableSpec;
import io.breadthflow.contracts.table.Tables;
import io.breadthflow.platform.metric.Metrics;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Metrics of the last validations of this process. There is one feature table per definition, and may be any number of
 * foreign tables, so those share a label.
 */
final class ValidationMetrics {

    private static final String FEATURES = "features";
    private static final String LABELS = "labels";
    private static final String OTHER = "other";

    private final Map<String, Long> violating = new ConcurrentHashMap<>();

    ValidationMetrics(Metrics metrics) {
        Stream.concat(Tables.fixed().stream().map(TableSpec::name), Stream.of(FEATURES, LABELS, OTHER))
                .forEach(label -> metrics.gauge(PlatformMetric.VIOLATING_ROWS, () -> last(label), label));
    }

    void record(String table, long violatingRows) {
        violating.put(label(table), violatingRows);
    }

    /** NaN before the first validation: nothing is known then. */
    private Number last(String label) {
        Long rows = violating.get(label);
        return rows == null ? Double.NaN : (double) rows;
    }

    private static String label(String table) {
        if (Tables.find(table).isPresent()) {
            return table;
        }
        if (Tables.isFeatures(table)) {
            return FEATURES;
        }
        return Tables.isLabels(table) ? LABELS : OTHER;
    }
}
