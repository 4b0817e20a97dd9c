package io.breadthflow.ingestion.validation;

import io.breadthflow.contracts.api.table.ValidationRequest;
import io.breadthflow.contracts.api.table.ValidationResult;
import io.breadthflow.contracts.api.table.ValidationResult.ExpectationView;
import io.breadthflow.contracts.job.JobType;
import io.breadthflow.lake.quality.QualityReport;
import io.breadthflow.platform.job.run.JobContext;
import io.breadthflow.platform.job.run.JobHandler;
import io.breadthflow.platform.job.run.JobOutcome;
import io.breadthflow.platform.job.run.StoppableProgress;
import java.util.Set;

/** Validates a table: pins its version, then judges every row. It writes nothing, and violations are no failure of it. */
public final class ValidateTableHandler implements JobHandler<ValidationRequest, ValidationResult> {

    private final LakeTables tables;
    private final Engines engines;
    private final ValidationMetrics metrics;

    ValidateTableHandler(LakeTables tables, Engines engines, ValidationMetrics metrics) {
        this.tables = tables;
        this.engines = engines;
        this.metrics = metrics;
    }

    @Override
    public JobType type() {
        return JobType.VALIDATE_TABLE;
    }

    @Override
    public Class<ValidationRequest> requestType() {
        return ValidationRequest.class;
    }

    @Override
    public Class<ValidationResult> resultType() {
        return ValidationResult.class;
    }

    @Override
    public Set<String> writes(ValidationRequest request) {
        return Set.of();
    }

    @Override
    public JobOutcome<ValidationResult> run(ValidationRequest request, JobContext context) throws Exception {
        PinnedTable table = context.step(
                "pin",
                request.table() + "@" + request.version(),
                PinnedTable.class,
                () -> tables.pin(request.table(), request.version()));
        ValidationResult result = context.step("judge", table.toString(), ValidationResult.class, () -> {
            QualityEngine engine = engines.of(table, request.engine());
            return result(table, engine, engine.judge(table, StoppableProgress.of(context)));
        });
        metrics.record(table.name(), result.violatingRows());
        return JobOutcome.of(result);
    }

    private static ValidationResult result(PinnedTable table, QualityEngine engine, QualityReport report) {
        return new ValidationResult(
                table.name(),
                table.version(),
                engine.engine(),
                report.rows(),
                report.violatingRows(),
                report.score(),
                report.findings().stream()
                        .map(finding -> new ExpectationView(finding.expectation(), finding.rows(), finding.example()))
                        .toList());
    }
}
