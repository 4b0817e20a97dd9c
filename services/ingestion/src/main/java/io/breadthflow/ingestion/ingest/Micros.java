package io.breadthflow.ingestion.ingest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Times as microseconds since the epoch, as they lie in tables. */
final class Micros {

    private Micros() {}

    static long of(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    static Instant toInstant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    static int year(long micros) {
        return toInstant(micros).atZone(ZoneOffset.UTC).getYear();
    }
}
