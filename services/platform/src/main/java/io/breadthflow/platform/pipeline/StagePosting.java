package io.breadthflow.platform.pipeline;

import io.breadthflow.contracts.api.pipeline.PipelineDocument;
import io.breadthflow.contracts.api.pipeline.PipelineDocument.Stage;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.job.JobId;
import io.breadthflow.contracts.job.PipelineId;
import io.breadthflow.contracts.job.PipelineState;
import io.breadthflow.platform.job.queue.JobQueue;
import io.breadthflow.platform.job.queue.JobRow;
import io.breadthflow.platform.job.queue.StageRef;
import io.breadthflow.platform.job.queue.Succession;
import io.breadthflow.platform.problem.Problems;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts the stages of pipelines as they become ready. A stage is ready once every stage it follows has succeeded, whatever
 * becomes of others: a branch that does not follow a failed stage goes on. Once the pipeline or a job of it was cancelled,
 * nothing more is posted.
 */
final class StagePosting implements Succession {

    private static final Logger LOG = LoggerFactory.getLogger(StagePosting.class);

    private final PipelineStore store;
    private final JobQueue queue;
    private final JsonMapper json;

    StagePosting(PipelineStore store, JobQueue queue, JsonMapper json) {
        this.store = store;
        this.queue = queue;
        this.json = json;
    }

    @Override
    public void lock(PipelineId pipeline) {
        if (store.lock(pipeline).isEmpty()) {
            throw new IllegalStateException("a job names the pipeline " + pipeline + ", which does not exist");
        }
    }

    @Override
    public void follow(StageRef stage, JobRow ended) {
        advance(stage.pipeline(), ended.id());
    }

    /** Posts what is ready and records where the pipeline stands; {@code parent} is the job whose end made it so, or null. */
    void advance(PipelineId id, @Nullable JobId parent) {
        PipelineRow pipeline = store.lock(id).orElseThrow();
        PipelineDocument document = queue.json().read(pipeline.document(), PipelineDocument.class);
        PipelineJobs before = PipelineJobs.of(queue.jobs().pipeline(id));
        String error = pipeline.error();
        if (!pipeline.cancelRequested() && before.mayGoOn()) {
            for (Stage stage : StageGraph.of(document).ready(before.posted(), before.succeeded())) {
                String problem = post(pipeline, stage, before.rows(), parent);
                error = problem == null ? error : problem;
            }
        }
        record(pipeline, document, error);
    }

    /** Posts the job of the stage; answers the problem, as JSON, when its request cannot be made. */
    private @Nullable String post(PipelineRow pipeline, Stage stage, List<JobRow> jobs, @Nullable JobId parent) {
        try {
            JsonNode request = new StageRequest(json.valueToTree(stage.request()))
                    .with((path, reference) -> value(reference, jobs));
            queue.posting()
                    .postStage(
                            new StageRef(pipeline.id(), stage.name()),
                            stage.type(),
                            json.writeValueAsString(request),
                            parent);
            return null;
        } catch (PlatformException e) {
            LOG.info("pipeline {} cannot go on with {}: {}", pipeline.id(), stage.name(), e.getMessage());
            String detail = "Stage '" + stage.name() + "': " + e.getMessage();
            String instance = "/v1/" + pipeline.service().path() + "/pipelines/" + pipeline.id();
            return queue.json().show(Problems.of(e.code(), detail, instance));
        }
    }

    private JsonNode value(Reference reference, List<JobRow> jobs) {
        return jobs.stream()
                .filter(job -> job.stage() != null && job.stage().name().equals(reference.stage()))
                .map(job -> job.documents().result())
                .filter(Objects::nonNull)
                .findFirst()
                .map(json::readTree)
                .flatMap(reference::in)
                .orElseThrow(() -> new PlatformException(
                        ErrorCode.INVALID_REQUEST,
                        "The result of '" + reference.stage() + "' has no field " + String.join(".", reference.path())
                                + ". Correct the document and post it again."));
    }

    private void record(PipelineRow pipeline, PipelineDocument document, @Nullable String error) {
        PipelineJobs jobs = PipelineJobs.of(queue.jobs().pipeline(pipeline.id()));
        PipelineState state =
                error == null ? jobs.state(document.stages().size(), pipeline.cancelRequested()) : PipelineState.FAILED;
        store.update(pipeline.id(), state, error, state.isTerminal() && !jobs.isActive());
        if (state != pipeline.state()) {
            LOG.info("pipeline {} {} ended: {}", document.name(), pipeline.id(), state);
        }
    }
}
