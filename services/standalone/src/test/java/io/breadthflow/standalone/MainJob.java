package io.breadthflow.standalone;

import io.breadthflow.contracts.api.Page;
import io.breadthflow.contracts.api.ingestion.SimulationSpec;
import io.breadthflow.contracts.api.job.JobView;
import io.breadthflow.contracts.api.pipeline.PipelineRequest;
import io.breadthflow.contracts.api.pipeline.PipelineView;
import io.breadthflow.contracts.api.serving.EntityView;
import io.breadthflow.contracts.api.serving.PredictRequest;
import io.breadthflow.contracts.api.serving.PredictResponse;
import io.breadthflow.contracts.api.serving.ServedModelView;
import io.breadthflow.contracts.api.training.RunView;
import io.breadthflow.contracts.job.JobState;
import io.breadthflow.contracts.job.ServiceName;
import java.io.IOException;
import java.time.Duration;
import tools.jackson.core.type.TypeReference;

/** From simulated files to predictions, through the API of services that may run anywhere. */
final class MainJob {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration MODEL_SEEN = Duration.ofMinutes(2);

    private final HttpApi api;
    /** The process that answers for pipelines; its end is the end of the wait. */
    private final ChildJvm ingestion;

    MainJob(HttpApi api, ChildJvm ingestion) {
        this.api = api;
        this.ingestion = ingestion;
    }

    /** Posts the pipeline and answers its id. */
    String post(SimulationSpec market) throws IOException, InterruptedException {
        PipelineRequest request = new PipelineRequest("simulated", null, market, false, null);
        return api.post(ServiceName.INGESTION, "pipelines", request, new TypeReference<PipelineView>() {})
                .id();
    }

    PipelineView awaitEnd(String id) throws IOException, InterruptedException {
        ingestion.await(
                PATIENCE, "end of the pipeline", () -> pipeline(id).state().isTerminal());
        return pipeline(id);
    }

    /** What the ended pipeline and the predictions of its model say. */
    Findings findings(PipelineView pipeline) throws IOException, InterruptedException {
        RunView run = Findings.run(pipeline);
        ingestion.await(MODEL_SEEN, run.model() + " is served", () -> isServed(run));
        String listing = run.provenance().data().listing();
        Page<EntityView> entities = api.get(
                ServiceName.SERVING,
                "models/" + run.model() + "/entities?listing=" + listing,
                new TypeReference<Page<EntityView>>() {});
        PredictRequest request = new PredictRequest(
                run.model(),
                null,
                entities.items().stream()
                        .map(entity -> new PredictRequest.Entity(entity.instrument()))
                        .toList(),
                null);
        PredictResponse answer =
                api.post(ServiceName.SERVING, "predict", request, new TypeReference<PredictResponse>() {});
        return Findings.of(pipeline, answer.predictions());
    }

    /** Whether a service works at a job now; a service that is away does not. */
    boolean isWorking(ServiceName service) throws InterruptedException {
        try {
            return !api.get(
                            service,
                            "jobs?state=" + JobState.RUNNING + "&pageSize=1",
                            new TypeReference<Page<JobView>>() {})
                    .items()
                    .isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    private PipelineView pipeline(String id) throws IOException, InterruptedException {
        return api.get(ServiceName.INGESTION, "pipelines/" + id, new TypeReference<PipelineView>() {});
    }

    private boolean isServed(RunView run) throws InterruptedException {
        try {
            return api
                    .get(ServiceName.SERVING, "models", new TypeReference<Page<ServedModelView>>() {})
                    .items()
                    .stream()
                    .anyMatch(served -> served.model().equals(run.model())
                            && served.version() != null
                            && served.version() >= run.modelVersion());
        } catch (IOException e) {
            return false; // serving is starting or reading the model
        }
    }
}
