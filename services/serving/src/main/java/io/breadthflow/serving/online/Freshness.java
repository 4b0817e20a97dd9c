package io.breadthflow.serving.online;

import io.breadthflow.platform.online.OnlineVector;
import java.time.Duration;
import java.time.Instant;

/**
 * Test of whether vectors of a listing are fresh enough.
 *
 * @param reference a vector of this time is as fresh as can be
 * @param maxStaleness how much older one may be
 */
public record Freshness(Instant reference, Duration maxStaleness) {

    public boolean isStale(OnlineVector vector) {
        return Duration.between(vector.eventTime(), reference).compareTo(maxStaleness) > 0;
    }
}
