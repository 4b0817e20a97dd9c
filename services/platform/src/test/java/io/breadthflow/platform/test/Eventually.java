package io.breadthflow.platform.test;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what other threads or processes bring about. */
public final class Eventually {

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private Eventually() {}

    /** The first value of {@code source} that {@code wanted} accepts; fails with the last value at the deadline. */
    public static <T> T get(Duration deadline, Supplier<T> source, Predicate<T> wanted) {
        long end = System.nanoTime() + deadline.toNanos();
        while (true) {
            T value = source.get();
            if (wanted.test(value)) {
                return value;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + deadline + "; last seen: " + value);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** Waits until {@code condition} holds. */
    public static void holds(Duration deadline, Supplier<Boolean> condition) {
        get(deadline, condition, Boolean::booleanValue);
    }
}
