package io.breadthflow.platform.web;

import io.breadthflow.contracts.api.job.JobView;
import java.net.URI;
import org.springframework.http.ResponseEntity;

/** The answer to a request that starts work: 202 and where to watch it. */
public final class Accepted {

    private Accepted() {}

    /** 202 with {@code Location: /v1/<service>/jobs/{id}} and the job as it stands. */
    public static ResponseEntity<JobView> job(JobView job) {
        return ResponseEntity.accepted()
                .location(URI.create("/v1/" + job.service() + "/jobs/" + job.id()))
                .body(job);
    }
}
