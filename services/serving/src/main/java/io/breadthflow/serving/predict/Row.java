package io.breadthflow.serving.predict;

import io.breadthflow.market.instrument.Instrument;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One answer in the making: a vector to predict from, or the reason why there is none.
 *
 * @param symbol as it is answered, null for a vector the caller gave
 * @param instrument whose vector it is, null where it is not known or the caller gave the vector
 * @param featureTime event time of a published vector
 * @param vector in the order of the model's features, null where there is a refusal
 * @param refusal null where there is a vector
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one request inside this package, never compared
record Row(
        @Nullable String symbol,
        @Nullable Instrument instrument,
        @Nullable Instant featureTime,
        float @Nullable [] vector,
        @Nullable Refusal refusal) {

    /**
     * Why there is no number.
     *
     * @param detail what to do
     */
    record Refusal(Reason reason, String detail) {}

    static Row of(float[] vector) {
        return new Row(null, null, null, vector, null);
    }

    static Row of(Instrument instrument, Instant featureTime, float[] vector) {
        return new Row(instrument.symbol(), instrument, featureTime, vector, null);
    }

    static Row refused(Instrument instrument, @Nullable Instant featureTime, Reason reason, String detail) {
        return new Row(instrument.symbol(), instrument, featureTime, null, new Refusal(reason, detail));
    }

    static Row refused(String symbol, Reason reason, String detail) {
        return new Row(symbol, null, null, null, new Refusal(reason, detail));
    }
}
