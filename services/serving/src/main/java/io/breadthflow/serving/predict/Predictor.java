package io.breadthflow.serving.predict;

import io.breadthflow.contracts.api.serving.PredictRequest;
import io.breadthflow.contracts.api.serving.PredictResponse;
import io.breadthflow.contracts.api.serving.PredictResponse.Prediction;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.metric.PlatformMetric;
import io.breadthflow.platform.featureset.FeatureSetRow;
import io.breadthflow.platform.metric.Metrics;
import io.breadthflow.serving.log.LoggedPrediction;
import io.breadthflow.serving.model.ModelLease;
import io.breadthflow.serving.model.Models;
import io.breadthflow.serving.online.PublishedVectors;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answers a request from one version of one model, and logs every number it gives. */
public final class Predictor {

    private static final String PREDICTED = "PREDICTED";

    private final Models models;
    private final EntityRows entityRows;
    private final InstanceRows instanceRows;
    private final PredictProperties properties;
    private final Consumer<List<LoggedPrediction>> log;
    private final Metrics metrics;
    private final Clock clock;

    /** {@code log} is given every number that is answered; it must not wait. */
    public Predictor(
            Models models,
            PublishedVectors published,
            PredictProperties properties,
            Consumer<List<LoggedPrediction>> log,
            Metrics metrics,
            Clock clock) {
        this.models = models;
        this.entityRows = new EntityRows(published, properties.nullPolicy());
        this.instanceRows = new InstanceRows(properties.nullPolicy());
        this.properties = properties;
        this.log = log;
        this.metrics = metrics;
        this.clock = clock;
    }

    PredictResponse predict(PredictRequest request) {
        long started = System.nanoTime();
        requireOneKind(request);
        String alias = request.alias() == null ? properties.defaultAlias() : request.alias();
        try (ModelLease lease = models.lease(request.model(), alias)) {
            PredictResponse response = answer(request, lease, started);
            metrics.timer(PlatformMetric.PREDICT_DURATION, request.model())
                    .record(Duration.ofNanos(System.nanoTime() - started));
            return response;
        }
    }

    private static void requireOneKind(PredictRequest request) {
        boolean entities = request.entities() != null && !request.entities().isEmpty();
        boolean instances = request.instances() != null && !request.instances().isEmpty();
        if (entities == instances) {
            throw new PlatformException(
                    ErrorCode.INVALID_REQUEST,
                    "A request has entities (whose published vectors are used) or instances (vectors of its own), one of"
                            + " the two and not " + (entities ? "both." : "neither."));
        }
    }

    private PredictResponse answer(PredictRequest request, ModelLease lease, long started) {
        Rows asked = rows(request, lease.featureSet());
        List<Row> rows = asked.rows();
        List<Row> answerable = rows.stream().filter(row -> row.vector() != null).toList();
        float[] probabilities = Scorer.score(lease.model(), answerable);
        Answers answers = new Answers(lease, clock.instant(), Duration.ofNanos(System.nanoTime() - started));
        int next = 0;
        for (Row row : rows) {
            answers.add(row, row.vector() == null ? null : (double) probabilities[next++]);
        }
        log.accept(answers.logged());
        count(request.model(), answers.predictions());
        if (asked.degraded()) {
            metrics.counter(PlatformMetric.PREDICTIONS_DEGRADED, request.model())
                    .increment((double) rows.size());
        }
        return answers.response(asked.degraded());
    }

    private Rows rows(PredictRequest request, FeatureSetRow set) {
        return request.entities() != null && !request.entities().isEmpty()
                ? entityRows.of(set, request.entities())
                : new Rows(instanceRows.of(set, request.instances() == null ? List.of() : request.instances()), false);
    }

    private void count(String model, List<Prediction> predictions) {
        predictions.stream()
                .map(prediction -> prediction.reason() == null ? PREDICTED : prediction.reason())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .forEach((outcome, count) -> metrics.counter(PlatformMetric.PREDICTIONS, model, outcome)
                        .increment((double) count));
    }
}
