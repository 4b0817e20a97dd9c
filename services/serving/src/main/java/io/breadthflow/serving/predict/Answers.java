package io.breadthflow.serving.predict;

import io.breadthflow.contracts.api.serving.PredictResponse;
import io.breadthflow.contracts.api.serving.PredictResponse.Prediction;
import io.breadthflow.serving.log.LoggedPrediction;
import io.breadthflow.serving.model.ModelLease;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The answers of one request, and what is logged of them. */
final class Answers {

    private final ModelLease lease;
    private final Instant time;
    private final Duration latency;
    private final LoggedPrediction.Origin origin;
    private final List<Prediction> predictions = new ArrayList<>();
    private final List<LoggedPrediction> logged = new ArrayList<>();

    Answers(ModelLease lease, Instant time, Duration latency) {
        this.lease = lease;
        this.time = time;
        this.latency = latency;
        this.origin = new LoggedPrediction.Origin(
                lease.registered().name(),
                lease.registered().version(),
                lease.featureSet().hash(),
                lease.alias());
    }

    void add(Row row, @Nullable Double probability) {
        String id = UUID.randomUUID().toString();
        Row.Refusal refusal = row.refusal();
        predictions.add(new Prediction(
                id,
                row.instrument() == null ? null : row.instrument().toString(),
                row.symbol(),
                probability,
                row.featureTime(),
                refusal == null ? null : refusal.reason().name(),
                refusal == null ? null : refusal.detail()));
        if (probability != null) {
            logged.add(
                    new LoggedPrediction(id, time, origin, row.instrument(), row.featureTime(), probability, latency));
        }
    }

    List<Prediction> predictions() {
        return predictions;
    }

    /** Those that have a number. */
    List<LoggedPrediction> logged() {
        return logged;
    }

    PredictResponse response(boolean degraded) {
        return new PredictResponse(
                origin.model(),
                origin.version(),
                origin.arm(),
                lease.featureSet().name(),
                origin.featureSet(),
                degraded || lease.isDegraded(),
                predictions);
    }
}
