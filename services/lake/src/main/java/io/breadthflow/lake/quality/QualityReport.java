package io.breadthflow.lake.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers of rows that were judged and that violate each expectation. Reports of partitions merge to the report of the whole,
 * in any grouping. It goes as JSON from a driver to the service that asked.
 *
 * @param rows rows judged
 * @param violatingRows rows that violate something; a row that violates several expectations counts once
 * @param findings one for each expectation, in their order
 */
public record QualityReport(long rows, long violatingRows, List<Finding> findings) {

    public QualityReport {
        findings = List.copyOf(findings);
    }

    /** The report of both parts together. */
    public QualityReport merge(QualityReport other) {
        Map<String, Finding> merged = new LinkedHashMap<>();
        findings.forEach(finding -> merged.put(finding.expectation(), finding));
        other.findings.forEach(finding -> merged.merge(finding.expectation(), finding, Finding::merge));
        return new QualityReport(
                rows + other.rows, violatingRows + other.violatingRows, new ArrayList<>(merged.values()));
    }

    /** Rows that violate nothing over rows judged, from 0 to 1; 1 without rows. */
    public double score() {
        return rows == 0 ? 1.0 : (double) (rows - violatingRows) / rows;
    }
}
