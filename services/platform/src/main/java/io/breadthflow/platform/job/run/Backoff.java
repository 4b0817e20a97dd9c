package io.breadthflow.platform.job.run;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Exponential pauses with full jitter: between nothing and {@code min(cap, base * 2^(n-1))} after the n-th failure. */
final class Backoff {

    private static final int LARGEST_SHIFT = 30;

    private final Duration base;
    private final Duration cap;
    private final RandomGenerator random;

    Backoff(Duration base, Duration cap, RandomGenerator random) {
        this.base = base;
        this.cap = cap;
        this.random = random;
    }

    Duration after(int failures) {
        Duration bound = base.multipliedBy(1L << Math.min(failures - 1, LARGEST_SHIFT));
        long millis = Math.min(bound.toMillis(), cap.toMillis());
        return Duration.ofMillis(random.nextLong(millis + 1));
    }
}
