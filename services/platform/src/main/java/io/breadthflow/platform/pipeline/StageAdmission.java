package io.breadthflow.platform.pipeline;

import io.breadthflow.contracts.api.pipeline.PipelineDocument;
import io.breadthflow.contracts.api.pipeline.PipelineDocument.Stage;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.job.JobType;
import io.breadthflow.platform.job.run.JobHandler;
import io.breadthflow.platform.job.run.RequestReader;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses at the door a document that can never succeed. Requests are checked by the services of this process; those of
 * other services are checked when their jobs run.
 */
final class StageAdmission {

    private final JsonMapper json;
    private final RequestReader requests;
    private final Map<JobType, JobHandler<?, ?>> handlers = new EnumMap<>(JobType.class);

    StageAdmission(JsonMapper json, RequestReader requests, List<JobHandler<?, ?>> hosted) {
        this.json = json;
        this.requests = requests;
        hosted.forEach(handler -> handlers.put(handler.type(), handler));
    }

    void admit(PipelineDocument document) {
        StageGraph graph = StageGraph.of(document);
        for (Stage stage : document.stages()) {
            try {
                admit(graph, stage);
            } catch (PlatformException e) {
                throw new PlatformException(e.code(), "Stage '" + stage.name() + "': " + e.getMessage(), e);
            }
        }
    }

    private void admit(StageGraph graph, Stage stage) {
        StageRequest request = new StageRequest(json.valueToTree(stage.request()));
        Map<String, Reference> references = request.references();
        references.values().forEach(reference -> requireField(graph.before(stage, reference.stage()), reference));
        JobHandler<?, ?> handler = handlers.get(stage.type());
        if (handler != null) {
            admit(handler, request, references);
        }
    }

    private void requireField(Stage earlier, Reference reference) {
        JobHandler<?, ?> handler = handlers.get(earlier.type());
        @Nullable
        String missing = handler == null ? null : ResultFields.missing(json, handler.resultType(), reference.path());
        if (missing != null) {
            throw new PlatformException(
                    ErrorCode.INVALID_REQUEST,
                    reference + " cannot be had: a result of " + earlier.type() + " has no field " + missing + ".");
        }
    }

    /** Asks the handler only about a request that is whole. */
    private <Q extends Record> void admit(
            JobHandler<Q, ?> handler, StageRequest request, Map<String, Reference> references) {
        Q known = requests.read(request.withoutReferences(), handler.requestType(), references.keySet());
        if (references.isEmpty()) {
            handler.admit(known);
        }
    }
}
