package io.breadthflow.training.run;

import io.breadthflow.contracts.api.Page;
import io.breadthflow.contracts.api.job.JobView;
import io.breadthflow.contracts.api.training.RunView;
import io.breadthflow.contracts.api.training.TrainRequest;
import io.breadthflow.contracts.job.JobType;
import io.breadthflow.platform.job.Jobs;
import io.breadthflow.platform.spark.EngineChoice;
import io.breadthflow.platform.web.Accepted;
import io.breadthflow.training.plan.RunPlanner;
import io.breadthflow.training.registration.Run;
import io.breadthflow.training.registration.RunStore;
import jakarta.validation.Valid;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Starts training runs and shows those that succeeded. */
@RestController
@RequestMapping("/v1/training/runs")
public final class RunController {
    private final Jobs jobs;
    private final RunStore runs;
    private final EngineChoice engines;

    public RunController(Jobs jobs, RunStore runs, EngineChoice engines) {
        this.jobs = jobs;
        this.runs = runs;
        this.engines = engines;
    }

    /** Starts a run; a label that does not exist, or an engine, is refused at once. */
    @PostMapping
    public ResponseEntity<JobView> train(
            @Valid @RequestBody TrainRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey) {
        RunPlanner.label(request.label());
        engines.requireAvailable(request.engine());
        return Accepted.job(jobs.post(JobType.TRAIN_MODEL, request, idempotencyKey));
    }

    /** Runs, newest first. */
    @GetMapping
    public Page<RunView> list(
            @RequestParam(required = false) @Nullable String model,
            @RequestParam(defaultValue = "50") int pageSize,
            @RequestParam(required = false) @Nullable String pageToken) {
        Page<Run> page = runs.page(Optional.ofNullable(model), pageSize, Optional.ofNullable(pageToken));
        return new Page<>(page.items().stream().map(RunViews::of).toList(), page.nextPageToken());
    }

    /** One run. */
    @GetMapping("/{id}")
    public RunView get(@PathVariable String id) {
        return RunViews.of(runs.get(id));
    }
}
