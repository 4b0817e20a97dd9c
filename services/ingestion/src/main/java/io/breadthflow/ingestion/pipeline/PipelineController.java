package io.breadthflow.ingestion.pipeline;

import io.breadthflow.contracts.api.job.JobView;
import io.breadthflow.contracts.api.pipeline.PipelineRequest;
import io.breadthflow.contracts.api.pipeline.PipelineView;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.job.JobId;
import io.breadthflow.platform.job.Jobs;
import io.breadthflow.platform.web.Accepted;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Starts pipelines and shows how far they are. */
@RestController
@RequestMapping("/v1/ingestion/pipelines")
public final class PipelineController {

    private final Jobs jobs;
    private final Pipelines pipelines;

    public PipelineController(Jobs jobs, Pipelines pipelines) {
        this.jobs = jobs;
        this.pipelines = pipelines;
    }

    /** Posts the first job of a built-in pipeline; the jobs that follow are posted as each completes. */
    @PostMapping
    public ResponseEntity<JobView> start(
            @Valid @RequestBody PipelineRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey) {
        Pipelines.RootJob root = pipelines.root(request);
        return Accepted.job(jobs.post(root.type(), root.request(), idempotencyKey));
    }

    /** The jobs of a pipeline so far; its id is that of its first job. */
    @GetMapping("/{id}")
    public PipelineView get(@PathVariable String id) {
        return jobs.pipeline(parse(id));
    }

    private static JobId parse(String id) {
        try {
            return JobId.parse(id);
        } catch (IllegalArgumentException e) {
            throw new PlatformException(
                    ErrorCode.NOT_FOUND,
                    "There is no pipeline '" + id + "': its id is that of its first job, a UUID.",
                    e);
        }
    }
}
