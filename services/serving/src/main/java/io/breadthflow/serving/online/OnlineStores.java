package io.breadthflow.serving.online;

import io.breadthflow.contracts.metric.PlatformMetric;
import io.breadthflow.platform.metric.Metrics;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The stores that published vectors are read from.
 *
 * @param index Postgres: which instruments there are, and how fresh a listing is
 * @param vectors their vectors: the same, or Feast
 */
public record OnlineStores(OnlineStore index, OnlineStore vectors) {

    /** Everything in Postgres. */
    public static OnlineStores postgres(Clock clock, Duration retryAfter) {
        OnlineStore postgres = new OnlineStore("postgres", clock, retryAfter);
        return new OnlineStores(postgres, postgres);
    }

    /** Vectors in Feast. */
    public static OnlineStores feast(Clock clock, Duration retryAfter) {
        return new OnlineStores(
                new OnlineStore("postgres", clock, retryAfter), new OnlineStore("feast", clock, retryAfter));
    }

    /** Each of them once. */
    public List<OnlineStore> all() {
        return Stream.of(index, vectors).distinct().toList();
    }

    /** Shows in {@code metrics} which of them are up. */
    public void register(Metrics metrics) {
        all().forEach(store -> metrics.gauge(
                PlatformMetric.ONLINE_STORE_UP, () -> store.outage().isEmpty() ? 1 : 0, store.name()));
    }
}
