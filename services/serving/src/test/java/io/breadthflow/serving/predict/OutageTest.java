package io.breadthflow.serving.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.contracts.api.serving.PredictResponse;
import io.breadthflow.contracts.api.serving.PredictResponse.Prediction;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.metric.PlatformMetric;
import io.breadthflow.learning.model.TrainedModel;
import io.breadthflow.market.instrument.Instrument;
import io.breadthflow.platform.featureset.FeatureSetRow;
import io.breadthflow.platform.metric.Metrics;
import io.breadthflow.platform.online.OnlineVector;
import io.breadthflow.serving.ManualClock;
import io.breadthflow.serving.MemoryVectors;
import io.breadthflow.serving.ServingFixture;
import io.breadthflow.serving.ToyModels;
import io.breadthflow.serving.model.Models;
import io.breadthflow.serving.model.ToyServing;
import io.breadthflow.serving.online.FreshnessReference;
import io.breadthflow.serving.online.OnlineDiagnostics;
import io.breadthflow.serving.online.OnlineStores;
import io.breadthflow.serving.online.PublishedVectors;
import io.breadthflow.serving.online.ServingFeaturesProperties;
import io.breadthflow.serving.online.VectorReader;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Postgres holds the index and Feast the vectors, and each of them may be away. */
final class OutageTest {

    private static final TrainedModel MODEL = ToyModels.train(0, ToyModels.SET.outputs());
    private static final Instant TODAY = Instant.parse("2018-02-07T21:00:00Z");
    private static final Duration MAX_STALENESS = Duration.ofDays(7);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final ToyModels toys = new ToyModels();
    private final ManualClock clock = new ManualClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Metrics metrics = new Metrics(meters);
    private final Models models = ToyServing.models(toys, metrics, clock);
    private final MemoryVectors postgres = new MemoryVectors();
    private final MemoryVectors feast = new MemoryVectors();
    private final OnlineStores stores = OnlineStores.feast(clock, RETRY_AFTER);
    private final VectorReader reader = this::read;
    private final Predictor predictor = predictor();

    @BeforeEach
    void publish() {
        toys.promote(MODEL);
        ToyServing.refresh(models);
        for (String instrument : List.of("us.equity.AAPL", "us.equity.MSFT")) {
            postgres.put(instrument, TODAY, 0, 0, 0);
            feast.put(instrument, TODAY, 0.4, -1.5, 2.25);
        }
        toys.featureSets().published(TODAY);
    }

    @AfterEach
    void close() {
        models.close();
    }

    @Test
    void vectorsComeFromFeastAndNothingIsDegradedWhileBothStoresAnswer() {
        PredictResponse response = predictor.predict(ServingFixture.entities("AAPL"));

        assertThat(probability(response)).isEqualTo((double) MODEL.predict(new float[] {0.4f, -1.5f, 2.25f}));
        assertThat(response.degraded()).isFalse();
        assertThat(isUp("feast")).isEqualTo(1);
        assertThat(isUp("postgres")).isEqualTo(1);
    }

    @Test
    void withFeastAwayEntitiesAreAnsweredFromTheCacheAndSaidToBeDegraded() {
        double before = probability(predictor.predict(ServingFixture.entities("AAPL")));
        feast.away(true);
        clock.advance(MAX_STALENESS.minusMillis(1));

        PredictResponse response = predictor.predict(ServingFixture.entities("AAPL"));

        assertThat(response.degraded()).isTrue();
        assertThat(probability(response)).isEqualTo(before);
        assertThat(isUp("feast")).isZero();
        assertThat(isUp("postgres")).isEqualTo(1);
        assertThat(metrics.counter(PlatformMetric.PREDICTIONS_DEGRADED, ToyModels.MODEL)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void withPostgresAwayEntitiesAreAnsweredFromTheCacheToo() {
        predictor.predict(ServingFixture.entities("AAPL", "NOPE"));
        postgres.away(true);
        clock.advance(Duration.ofDays(1));

        PredictResponse response = predictor.predict(ServingFixture.entities("AAPL", "NOPE"));

        assertThat(response.degraded()).isTrue();
        assertThat(response.predictions()).extracting(Prediction::reason).containsExactly(null, "NOT_FOUND");
    }

    @Test
    void afterMaxStalenessTheReasonIsAnsweredInstead() {
        predictor.predict(ServingFixture.entities("AAPL"));
        postgres.away(true);
        clock.advance(MAX_STALENESS);

        assertUnavailable("AAPL", ErrorCode.DATABASE_UNAVAILABLE);
    }

    @Test
    void whatWasNeverReadCannotBeAnsweredInAnOutage() {
        predictor.predict(ServingFixture.entities("AAPL"));
        feast.away(true);

        assertUnavailable("MSFT", ErrorCode.DATABASE_UNAVAILABLE);
    }

    @Test
    void explicitInstancesAreAlwaysAnswered() {
        postgres.away(true);
        feast.away(true);

        PredictResponse response = predictor.predict(ServingFixture.instance(0.4, -1.5, 2.25));

        assertThat(probability(response)).isEqualTo((double) MODEL.predict(new float[] {0.4f, -1.5f, 2.25f}));
        assertThat(response.degraded()).isFalse();
    }

    @Test
    void aStoreThatIsAwayIsNotAskedAgainByEveryRequest() {
        predictor.predict(ServingFixture.entities("AAPL"));
        feast.away(true);
        clock.advance(Duration.ofSeconds(1));
        for (int i = 0; i < 10; i++) {
            predictor.predict(ServingFixture.entities("AAPL"));
        }
        assertThat(feast.reads()).isEqualTo(2);

        clock.advance(RETRY_AFTER);
        predictor.predict(ServingFixture.entities("AAPL"));

        assertThat(feast.reads()).isEqualTo(3);
    }

    @Test
    void aStoreThatIsBackIsReadAgain() {
        predictor.predict(ServingFixture.entities("AAPL"));
        feast.away(true);
        clock.advance(Duration.ofSeconds(1));
        predictor.predict(ServingFixture.entities("AAPL"));
        feast.away(false);
        feast.put("us.equity.AAPL", TODAY, -0.4, 1.5, -2.25);
        clock.advance(RETRY_AFTER);

        PredictResponse response = predictor.predict(ServingFixture.entities("AAPL"));

        assertThat(response.degraded()).isFalse();
        assertThat(probability(response)).isEqualTo((double) MODEL.predict(new float[] {-0.4f, 1.5f, -2.25f}));
        assertThat(isUp("feast")).isEqualTo(1);
    }

    @Test
    void theDiagnosisShowsTheOutage() {
        OnlineDiagnostics diagnostics = new OnlineDiagnostics(reader, toys.featureSets(), stores);
        assertThat(diagnostics.diagnostic().check().status()).isEqualTo("OK");
        feast.away(true);

        assertThat(diagnostics.diagnostic().check()).satisfies(check -> {
            assertThat(check.status()).isEqualTo("FAIL");
            assertThat(check.remedy()).contains("max-staleness");
        });
    }

    private List<OnlineVector> read(FeatureSetRow set, List<Instrument> instruments) {
        return feast.find(set.hash(), instruments);
    }

    private Predictor predictor() {
        stores.register(metrics);
        PublishedVectors published = new PublishedVectors(
                postgres,
                toys.featureSets(),
                reader,
                stores,
                new ServingFeaturesProperties(
                        MAX_STALENESS, FreshnessReference.WATERMARK, Duration.ofSeconds(1), 1000, RETRY_AFTER),
                clock);
        return new Predictor(
                models, published, new PredictProperties(NullPolicy.REFUSE, "champion"), rows -> {}, metrics, clock);
    }

    private void assertUnavailable(String symbol, ErrorCode code) {
        assertThatThrownBy(() -> predictor.predict(ServingFixture.entities(symbol)))
                .isInstanceOfSatisfying(PlatformException.class, e -> {
                    assertThat(e.code()).isEqualTo(code);
                    assertThat(e.code().status()).isEqualTo(503);
                })
                .hasMessageContaining("does not answer");
    }

    private double isUp(String store) {
        return meters.get(PlatformMetric.ONLINE_STORE_UP.id())
                .tag("store", store)
                .gauge()
                .value();
    }

    private static double probability(PredictResponse response) {
        Double probability = response.predictions().get(0).probability();
        assertThat(probability).isNotNull();
        return probability;
    }
}
