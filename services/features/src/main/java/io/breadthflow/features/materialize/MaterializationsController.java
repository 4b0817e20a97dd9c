package io.breadthflow.features.materialize;

import io.breadthflow.contracts.api.features.MaterializeRequest;
import io.breadthflow.contracts.api.job.JobView;
import io.breadthflow.contracts.job.JobType;
import io.breadthflow.features.featureset.FeatureSets;
import io.breadthflow.platform.job.Jobs;
import io.breadthflow.platform.spark.EngineChoice;
import io.breadthflow.platform.web.Accepted;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Starts materialisations. */
@RestController
public final class MaterializationsController {

    private final FeatureSets sets;
    private final EngineChoice engines;
    private final Jobs jobs;

    public MaterializationsController(FeatureSets sets, EngineChoice engines, Jobs jobs) {
        this.sets = sets;
        this.engines = engines;
        this.jobs = jobs;
    }

    @PostMapping("/v1/features/materializations")
    ResponseEntity<JobView> materialize(
            @Valid @RequestBody MaterializeRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        sets.get(request.featureSet());
        engines.requireAvailable(request.engine());
        return Accepted.job(jobs.post(JobType.MATERIALIZE_FEATURES, request, key));
    }
}
