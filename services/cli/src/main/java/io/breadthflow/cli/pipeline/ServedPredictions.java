package io.breadthflow.cli.pipeline;

import io.breadthflow.cli.client.Api;
import io.breadthflow.cli.client.RefusedException;
import io.breadthflow.cli.client.UnreachableException;
import io.breadthflow.contracts.api.Page;
import io.breadthflow.contracts.api.serving.EntityView;
import io.breadthflow.contracts.api.serving.PredictRequest;
import io.breadthflow.contracts.api.serving.PredictResponse;
import io.breadthflow.contracts.api.serving.ServedModelView;
import io.breadthflow.contracts.api.training.RunView;
import io.breadthflow.contracts.job.ServiceName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** One prediction for every symbol a freshly trained model can be asked about, over the API everyone else uses. */
final class ServedPredictions {

    private static final int BATCH = 1000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final Api api;

    ServedPredictions(Api api) {
        this.api = api;
    }

    /** Waits until the version of {@code run} is served, then asks about every entity of {@code listing}. */
    List<RunReport.Prediction> of(RunView run, String listing) throws InterruptedException {
        String path = "models/" + Api.escape(run.model()) + "/entities?listing=" + Api.escape(listing);
        awaitServed(run);
        List<EntityView> entities = api.get(ServiceName.SERVING, path, new TypeReference<Page<EntityView>>() {})
                .items();
        List<RunReport.Prediction> predictions = new ArrayList<>();
        for (int from = 0; from < entities.size(); from += BATCH) {
            predictions.addAll(ask(run.model(), entities.subList(from, Math.min(entities.size(), from + BATCH))));
        }
        return predictions;
    }

    private void awaitServed(RunView run) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Integer version = servedVersion(run.model());
        while (version == null || version < run.modelVersion()) {
            if (System.nanoTime() > deadline) {
                throw new UnreachableException("serving did not load " + run.model() + " version " + run.modelVersion()
                        + " within " + PATIENCE.toSeconds() + " s; see its log and 'breadthflow doctor'");
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY.toMillis());
            version = servedVersion(run.model());
        }
    }

    private @Nullable Integer servedVersion(String model) {
        try {
            return api
                    .get(ServiceName.SERVING, "models", new TypeReference<Page<ServedModelView>>() {})
                    .items()
                    .stream()
                    .filter(served -> served.model().equals(model) && served.version() != null)
                    .map(ServedModelView::version)
                    .findFirst()
                    .orElse(null);
        } catch (RefusedException e) {
            if (e.problem().status() == 503) {
                return null;
            }
            throw e;
        }
    }

    private List<RunReport.Prediction> ask(String model, List<EntityView> entities) {
        PredictRequest request = new PredictRequest(
                model,
                null,
                entities.stream()
                        .map(entity -> new PredictRequest.Entity(entity.instrument()))
                        .toList(),
                null);
        PredictResponse response = api.post(ServiceName.SERVING, "predict", request, null, PredictResponse.class);
        return response.predictions().stream()
                .map(prediction -> new RunReport.Prediction(
                        prediction.instrument(),
                        prediction.symbol(),
                        response.model(),
                        response.modelVersion(),
                        prediction.probability(),
                        prediction.featureTime(),
                        prediction.reason()))
                .toList();
    }
}
