package io.breadthflow.lake.quality;

import io.breadthflow.lake.table.Columns;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * How many rows were judged and how many violate each expectation. Reports of parts merge to the report of the whole, in
 * any grouping.
 *
 * @param rows rows judged
 * @param violations rows that violate, by {@link Expectation#name()}, in the order of the expectations
 */
public record QualityReport(long rows, Map<String, Long> violations) {

    public QualityReport {
        violations = Collections.unmodifiableMap(new LinkedHashMap<>(violations));
    }

    /** The report of one batch. */
    public static QualityReport of(List<Expectation> expectations, Columns batch) {
        Map<String, Long> violations = new LinkedHashMap<>();
        for (Expectation expectation : expectations) {
            violations.merge(expectation.name(), count(expectation.violations(batch), batch.size()), Long::sum);
        }
        return new QualityReport(batch.size(), violations);
    }

    private static long count(IntPredicate violated, int rows) {
        long count = 0;
        for (int row = 0; row < rows; row++) {
            count += violated.test(row) ? 1 : 0;
        }
        return count;
    }

    /** The report of both parts together. */
    public QualityReport merge(QualityReport other) {
        Map<String, Long> merged = new LinkedHashMap<>(violations);
        other.violations.forEach((name, count) -> merged.merge(name, count, Long::sum));
        return new QualityReport(rows + other.rows, merged);
    }

    /** True when no row violates anything. */
    public boolean isClean() {
        return violations.values().stream().allMatch(count -> count == 0);
    }
}
