package io.breadthflow.serving.log;

import io.breadthflow.market.instrument.Instrument;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it is logged.
 *
 * @param predictionId id in the answer
 * @param time when it was made
 * @param origin what made it
 * @param instrument whose vector was used; null for a vector the caller gave
 * @param featureTime event time of that vector; null for a vector the caller gave
 * @param probability the answer
 * @param latency time from request to answer
 */
public record LoggedPrediction(
        String predictionId,
        Instant time,
        Origin origin,
        @Nullable Instrument instrument,
        @Nullable Instant featureTime,
        double probability,
        Duration latency) {

    /**
     * Model and feature set behind a prediction.
     *
     * @param model name of the model
     * @param version of the model
     * @param featureSet hash of the feature set
     * @param arm alias that was asked for
     */
    public record Origin(String model, int version, String featureSet, String arm) {}
}
