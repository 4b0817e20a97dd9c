package io.breadthflow.platform.validation;

import io.breadthflow.contracts.api.job.JobView;
import io.breadthflow.contracts.api.table.ValidationRequest;
import io.breadthflow.contracts.job.JobType;
import io.breadthflow.platform.job.Jobs;
import io.breadthflow.platform.spark.EngineChoice;
import io.breadthflow.platform.web.Accepted;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Starts validations. */
@RestController
@RequestMapping("/v1/ingestion/validations")
public final class ValidationController {

    private final Jobs jobs;
    private final LakeTables tables;
    private final EngineChoice engines;

    ValidationController(Jobs jobs, LakeTables tables, EngineChoice engines) {
        this.jobs = jobs;
        this.tables = tables;
        this.engines = engines;
    }

    /** Posts a job that judges a version of a table. The table must be there; without a version the job takes the latest. */
    @PostMapping
    public ResponseEntity<JobView> validate(
            @Valid @RequestBody ValidationRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey) {
        engines.requireAvailable(request.engine());
        tables.pin(request.table(), request.version());
        return Accepted.job(jobs.post(JobType.VALIDATE_TABLE, request, idempotencyKey));
    }
}
