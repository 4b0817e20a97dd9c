package io.breadthflow.platform.validation;

import io.breadthflow.contracts.api.Engine;
import io.breadthflow.contracts.api.table.ValidationRequest;
import io.breadthflow.contracts.api.table.ValidationResult;
import io.breadthflow.contracts.api.table.ValidationResult.ExpectationView;
import io.breadthflow.contracts.job.JobType;
import io.breadthflow.lake.quality.QualityReport;
import io.breadthflow.platform.job.JobContext;
import io.breadthflow.platform.job.JobHandler;
import io.breadthflow.platform.job.JobOutcome;
import io.breadthflow.platform.job.StoppableProgress;
import io.breadthflow.platform.spark.EngineChoice;
import io.breadthflow.platform.spark.SparkDrivers;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Validates a table: pins its version, then judges every row. It writes nothing, and violations are no failure of it. */
public final class ValidateTableHandler implements JobHandler<ValidationRequest, ValidationResult> {

    private final LakeTables tables;
    private final EngineChoice choice;
    private final SparkDrivers drivers;
    private final ValidationMetrics metrics;

    ValidateTableHandler(LakeTables tables, EngineChoice choice, SparkDrivers drivers, ValidationMetrics metrics) {
        this.tables = tables;
        this.choice = choice;
        this.drivers = drivers;
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
            QualityEngine engine = engine(table, request.engine());
            return result(table, engine, engine.judge(table, StoppableProgress.of(context)));
        });
        metrics.record(table.name(), result.violatingRows());
        return JobOutcome.of(result);
    }

    /** The engine that was {@code asked} for; null leaves it to the number of rows. */
    QualityEngine engine(PinnedTable table, @Nullable Engine asked) {
        return switch (choice.of(asked, () -> tables.quality(table).rows())) {
            case LOCAL -> new LocalEngine(tables);
            case SPARK -> new SparkEngine(drivers);
        };
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
