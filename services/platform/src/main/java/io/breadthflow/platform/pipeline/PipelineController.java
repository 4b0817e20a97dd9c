package io.breadthflow.platform.pipeline;

import io.breadthflow.contracts.api.Page;
import io.breadthflow.contracts.api.pipeline.PipelineRequest;
import io.breadthflow.contracts.api.pipeline.PipelineView;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.job.PipelineId;
import io.breadthflow.contracts.job.PipelineState;
import io.breadthflow.contracts.job.ServiceName;
import io.breadthflow.platform.job.run.HostedServices;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
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

/** Pipelines posted at the services in this process. */
@RestController
@RequestMapping("/v1/{service}/pipelines")
@Tag(name = "Pipelines")
final class PipelineController {

    private final HostedServices services;
    private final Pipelines pipelines;
    private final BuiltInPipelines builtIn;

    PipelineController(HostedServices services, Pipelines pipelines, BuiltInPipelines builtIn) {
        this.services = services;
        this.pipelines = pipelines;
        this.builtIn = builtIn;
    }

    @PostMapping
    @Operation(summary = "Starts a built-in pipeline, or one of a document; stages are posted as others succeed")
    ResponseEntity<PipelineView> start(
            @PathVariable String service,
            @Valid @RequestBody PipelineRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey) {
        ServiceName door = services.get(service);
        PipelineView posted = pipelines.post(door, builtIn.document(request), idempotencyKey);
        return ResponseEntity.accepted()
                .location(URI.create("/v1/" + door.path() + "/pipelines/" + posted.id()))
                .body(posted);
    }

    @GetMapping
    @Operation(summary = "Lists the pipelines posted at a service, newest first")
    Page<PipelineView> list(
            @PathVariable String service,
            @RequestParam @Nullable PipelineState state,
            @RequestParam @Nullable String pageToken,
            @RequestParam(defaultValue = "50") int pageSize) {
        return pipelines.list(new PipelineQuery(
                services.get(service), Optional.ofNullable(state), Optional.ofNullable(pageToken), pageSize));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Shows a pipeline with the jobs it has so far")
    PipelineView get(@PathVariable String service, @PathVariable String id) {
        PipelineView pipeline = pipelines.get(parse(id));
        if (!pipeline.service().equals(services.get(service).path())) {
            throw new PlatformException(
                    ErrorCode.NOT_FOUND,
                    "Pipeline " + id + " was posted at " + pipeline.service() + ", not at " + service + ".");
        }
        return pipeline;
    }

    @PostMapping("/{id}/cancel")
    @Operation(summary = "Asks a pipeline to stop: it starts nothing more; asking again changes nothing")
    PipelineView cancel(@PathVariable String service, @PathVariable String id) {
        return pipelines.cancel(PipelineId.parse(get(service, id).id()));
    }

    private static PipelineId parse(String id) {
        try {
            return PipelineId.parse(id);
        } catch (IllegalArgumentException e) {
            throw new PlatformException(
                    ErrorCode.NOT_FOUND, "There is no pipeline '" + id + "': the id of one is a UUID.", e);
        }
    }
}
