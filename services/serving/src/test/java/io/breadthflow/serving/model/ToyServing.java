package io.breadthflow.serving.model;

import io.breadthflow.platform.metric.Metrics;
import io.breadthflow.serving.ToyModels;
import java.time.Clock;
import java.time.Duration;

/** Models that follow a registry of toys when a test says so. */
public final class ToyServing {

    private ToyServing() {}

    public static Models models(ToyModels toys, Metrics metrics, Clock clock) {
        ModelLoader loader = new ModelLoader(toys.objects()::get, toys.featureSets(), clock, 4);
        return new Models(toys.registry(), loader, metrics, clock, Duration.ofSeconds(30));
    }

    public static void refresh(Models models) {
        models.refresh();
    }
}
