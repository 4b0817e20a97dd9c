package io.breadthflow.serving.predict;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.contracts.api.serving.PredictRequest;
import io.breadthflow.contracts.api.serving.PredictRequest.FeatureVector;
import io.breadthflow.contracts.api.serving.PredictResponse;
import io.breadthflow.learning.model.TrainedModel;
import io.breadthflow.platform.metric.Metrics;
import io.breadthflow.serving.ManualClock;
import io.breadthflow.serving.MemoryVectors;
import io.breadthflow.serving.ToyModels;
import io.breadthflow.serving.model.Models;
import io.breadthflow.serving.model.ToyServing;
import io.breadthflow.serving.online.FreshnessReference;
import io.breadthflow.serving.online.OnlineStores;
import io.breadthflow.serving.online.PublishedVectors;
import io.breadthflow.serving.online.ServingFeaturesProperties;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** An alias that moves to and fro while requests come in. */
final class SwapUnderLoadTest {

    private static final int SWAPS = 60;
    private static final int THREADS = 3;
    private static final List<TrainedModel> MODELS =
            List.of(ToyModels.train(0, ToyModels.SET.outputs()), ToyModels.train(1, ToyModels.SET.outputs()));
    private static final List<float[]> VECTORS =
            List.of(new float[] {1, -1, 0}, new float[] {-1, 1, 0.5f}, new float[] {0.25f, 0.75f, -2});

    private final ToyModels toys = new ToyModels();
    private final ManualClock clock = new ManualClock();
    private final Metrics metrics = new Metrics(new SimpleMeterRegistry());
    private final Models models = ToyServing.models(toys, metrics, clock);
    private final AtomicBoolean done = new AtomicBoolean();
    private final AtomicInteger answers = new AtomicInteger();

    @Test
    void everyRequestIsAnsweredByExactlyOneVersion() {
        MODELS.forEach(toys::register);
        point(1);
        Predictor predictor = predictor();
        List<CompletableFuture<Void>> clients = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            clients.add(CompletableFuture.runAsync(() -> ask(predictor)));
        }

        for (int swap = 0; swap < SWAPS; swap++) {
            int seen = answers.get();
            while (answers.get() < seen + THREADS && clients.stream().noneMatch(CompletableFuture::isDone)) {
                Thread.onSpinWait();
            }
            point(1 + (swap + 1) % 2);
        }
        done.set(true);
        clients.forEach(CompletableFuture::join);

        assertThat(answers.get()).isGreaterThanOrEqualTo(SWAPS);
        models.close();
    }

    private void ask(Predictor predictor) {
        while (!done.get()) {
            PredictResponse response = predictor.predict(request());
            TrainedModel model = MODELS.get(response.modelVersion() - 1);
            for (int i = 0; i < VECTORS.size(); i++) {
                assertThat(response.predictions().get(i).probability())
                        .isEqualTo((double) model.predict(VECTORS.get(i)));
            }
            answers.incrementAndGet();
        }
    }

    private void point(int version) {
        toys.registry().alias(ToyModels.MODEL, "champion", version);
        ToyServing.refresh(models);
    }

    private static PredictRequest request() {
        List<FeatureVector> instances = VECTORS.stream()
                .map(vector -> new FeatureVector(
                        Map.of("alpha", (double) vector[0], "beta", (double) vector[1], "gamma", (double) vector[2])))
                .toList();
        return new PredictRequest(ToyModels.MODEL, "champion", null, instances);
    }

    private Predictor predictor() {
        ServingFeaturesProperties features = new ServingFeaturesProperties(
                Duration.ofDays(7), FreshnessReference.WATERMARK, Duration.ofSeconds(1), 1000, Duration.ofSeconds(2));
        PublishedVectors published = new PublishedVectors(
                new MemoryVectors(),
                toys.featureSets(),
                (set, instruments) -> List.of(),
                OnlineStores.postgres(clock, Duration.ofSeconds(2)),
                features,
                clock);
        return new Predictor(
                models, published, new PredictProperties(NullPolicy.REFUSE, "champion"), rows -> {}, metrics, clock);
    }
}
