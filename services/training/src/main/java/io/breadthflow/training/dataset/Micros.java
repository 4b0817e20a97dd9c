package io.breadthflow.training.dataset;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times of tables: UTC microseconds since the epoch. */
public final class Micros {
    private Micros() {}

    public static Instant toInstant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
