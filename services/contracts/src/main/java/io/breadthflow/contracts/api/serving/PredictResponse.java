package io.breadthflow.contracts.api.serving;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answer of {@code POST /v1/serving/predict}: one prediction per entity or instance, in the order asked.
 *
 * @param degraded true when it is right but may not be the newest: a store is away and the cache stands in for it, or the
 *     version that the alias points at cannot be loaded and the one before answers
 */
public record PredictResponse(
        String model,
        int modelVersion,
        String alias,
        String featureSet,
        String featureSetHash,
        boolean degraded,
        List<Prediction> predictions) {

    public PredictResponse {
        predictions = List.copyOf(predictions);
    }

    /**
     * One answer; exactly one of {@code probability} and {@code reason} is there.
     *
     * @param reason why there is no number: {@code WARM_UP}, {@code STALE}, {@code NOT_FOUND}, {@code NOT_PUBLISHED}
     */
    public record Prediction(
            String predictionId,
            @Nullable String instrument,
            @Nullable String symbol,
            @Nullable Double probability,
            @Nullable Instant featureTime,
            @Nullable String reason,
            @Nullable String detail) {}
}
