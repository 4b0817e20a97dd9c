package io.breadthflow.ingestion.ingest;

import io.breadthflow.contracts.api.ingestion.IngestRequest;
import io.breadthflow.contracts.api.job.JobView;
import io.breadthflow.contracts.job.JobType;
import io.breadthflow.platform.job.queue.Jobs;
import io.breadthflow.platform.web.Accepted;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Starts ingestions. */
@RestController
@RequestMapping("/v1/ingestion/ingests")
public final class IngestController {

    private final Jobs jobs;
    private final IngestAdmission admission;

    public IngestController(Jobs jobs, IngestAdmission admission) {
        this.jobs = jobs;
        this.admission = admission;
    }

    /** Posts a job that reads, checks and commits the bars of a source. */
    @PostMapping
    public ResponseEntity<JobView> start(
            @Valid @RequestBody IngestRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey) {
        admission.admit(request);
        return Accepted.job(jobs.post(JobType.INGEST_BARS, request, idempotencyKey));
    }
}
