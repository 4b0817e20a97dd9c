package io.breadthflow.training.reproduce;

import io.breadthflow.contracts.api.job.JobView;
import io.breadthflow.contracts.api.training.ReproduceRequest;
import io.breadthflow.contracts.job.JobType;
import io.breadthflow.platform.job.queue.Jobs;
import io.breadthflow.platform.web.Accepted;
import io.breadthflow.training.registration.RunStore;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Starts reproductions of recorded runs. */
@RestController
@RequestMapping("/v1/training/reproductions")
public final class ReproductionController {
    private final Jobs jobs;
    private final RunStore runs;

    public ReproductionController(Jobs jobs, RunStore runs) {
        this.jobs = jobs;
        this.runs = runs;
    }

    /** Starts a reproduction; a run that does not exist is refused at once. */
    @PostMapping
    public ResponseEntity<JobView> reproduce(
            @Valid @RequestBody ReproduceRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey) {
        runs.get(request.runId());
        return Accepted.job(jobs.post(JobType.REPRODUCE_RUN, request, idempotencyKey));
    }
}
