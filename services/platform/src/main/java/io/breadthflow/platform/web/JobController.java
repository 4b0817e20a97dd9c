package io.breadthflow.platform.web;

import io.breadthflow.contracts.api.Page;
import io.breadthflow.contracts.api.job.JobView;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.job.JobId;
import io.breadthflow.contracts.job.JobState;
import io.breadthflow.contracts.job.PipelineId;
import io.breadthflow.platform.job.queue.JobQuery;
import io.breadthflow.platform.job.queue.Jobs;
import io.breadthflow.platform.job.run.HostedServices;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Jobs of the services in this process. */
@RestController
@RequestMapping("/v1/{service}/jobs")
@Tag(name = "Jobs")
final class JobController {

    private final HostedServices services;
    private final Jobs jobs;
    private final JobStreams streams;

    JobController(HostedServices services, Jobs jobs, JobStreams streams) {
        this.services = services;
        this.jobs = jobs;
        this.streams = streams;
    }

    @GetMapping
    @Operation(summary = "Lists the jobs of a service, newest first")
    Page<JobView> list(
            @PathVariable String service,
            @RequestParam @Nullable JobState state,
            @RequestParam @Nullable UUID pipeline,
            @RequestParam @Nullable String pageToken,
            @RequestParam(defaultValue = "50") int pageSize) {
        return jobs.list(new JobQuery(
                Optional.of(services.get(service)),
                Optional.ofNullable(state),
                Optional.ofNullable(pipeline).map(PipelineId::new),
                Optional.ofNullable(pageToken),
                pageSize));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Shows a job")
    JobView get(@PathVariable String service, @PathVariable UUID id) {
        JobView job = jobs.get(new JobId(id));
        if (!job.service().equals(services.get(service).path())) {
            throw new PlatformException(
                    ErrorCode.NOT_FOUND, "Job " + id + " belongs to " + job.service() + ", not to " + service + ".");
        }
        return job;
    }

    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "Streams a job as server-sent events: 'job' at every change, 'end' at the last")
    SseEmitter events(@PathVariable String service, @PathVariable UUID id) {
        return streams.open(get(service, id));
    }

    @PostMapping("/{id}/cancel")
    @Operation(summary = "Asks a job to stop; asking again changes nothing")
    JobView cancel(@PathVariable String service, @PathVariable UUID id) {
        return jobs.cancel(JobId.parse(get(service, id).id()));
    }
}
