package io.breadthflow.lake.table;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Times as they lie in tables: microseconds since the epoch, UTC. */
public final class Micros {

    private Micros() {}

    /** The microsecond {@code time} is in. */
    public static long of(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    public static Instant toInstant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** Calendar year in UTC. */
    public static int year(long micros) {
        return toInstant(micros).atOffset(ZoneOffset.UTC).getYear();
    }
}
