package io.breadthflow.serving.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.contracts.api.serving.PredictRequest;
import io.breadthflow.contracts.api.serving.PredictRequest.Entity;
import io.breadthflow.contracts.api.serving.PredictRequest.FeatureVector;
import io.breadthflow.contracts.api.serving.PredictResponse;
import io.breadthflow.contracts.api.serving.PredictResponse.Prediction;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.metric.PlatformMetric;
import io.breadthflow.learning.model.TrainedModel;
import io.breadthflow.platform.metric.Metrics;
import io.breadthflow.serving.ManualClock;
import io.breadthflow.serving.MemoryVectors;
import io.breadthflow.serving.ServingFixture;
import io.breadthflow.serving.ToyModels;
import io.breadthflow.serving.log.LoggedPrediction;
import io.breadthflow.serving.model.Models;
import io.breadthflow.serving.model.ToyServing;
import io.breadthflow.serving.online.FreshnessReference;
import io.breadthflow.serving.online.OnlineStores;
import io.breadthflow.serving.online.PublishedVectors;
import io.breadthflow.serving.online.ServingFeaturesProperties;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PredictorTest {

    private static final TrainedModel MODEL = ToyModels.train(0, ToyModels.SET.outputs());
    private static final Instant TODAY = Instant.parse("2018-02-07T21:00:00Z");

    private final ToyModels toys = new ToyModels();
    private final ManualClock clock = new ManualClock();
    private final Metrics metrics = new Metrics(new SimpleMeterRegistry());
    private final Models models = ToyServing.models(toys, metrics, clock);
    private final MemoryVectors vectors = new MemoryVectors();
    private final List<LoggedPrediction> logged = new ArrayList<>();

    @AfterEach
    void close() {
        models.close();
    }

    @Test
    void anEntityIsPredictedFromItsPublishedVectorWithTheBitsOfTheModel() {
        promote();
        vectors.put("us.equity.AAPL", TODAY, 0.4, -1.5, 2.25);

        PredictResponse response = predict(ServingFixture.entities("AAPL"));

        Prediction prediction = only(response);
        assertThat(prediction.probability()).isEqualTo((double) MODEL.predict(new float[] {0.4f, -1.5f, 2.25f}));
        assertThat(prediction.instrument()).isEqualTo("us.equity.AAPL");
        assertThat(prediction.symbol()).isEqualTo("AAPL");
        assertThat(prediction.featureTime()).isEqualTo(TODAY);
        assertThat(prediction.reason()).isNull();
        assertThat(response.model()).isEqualTo(ToyModels.MODEL);
        assertThat(response.modelVersion()).isEqualTo(1);
        assertThat(response.alias()).isEqualTo("champion");
        assertThat(response.featureSetHash()).isEqualTo(ToyModels.SET.hash());
        assertThat(response.degraded()).isFalse();
    }

    @Test
    void aBatchGivesTheBitsOfSingleRequestsInTheOrderAsked() {
        promote();
        vectors.put("us.equity.AAPL", TODAY, 0.4, -1.5, 2.25);
        vectors.put("us.equity.MSFT", TODAY, -0.4, 1.5, 0.25);
        Prediction apple = only(predict(ServingFixture.entities("AAPL")));
        Prediction microsoft = only(predict(ServingFixture.entities("MSFT")));

        PredictResponse batch = predict(ServingFixture.entities("MSFT", "nobody", "us.equity.AAPL"));

        assertThat(batch.predictions())
                .extracting(Prediction::probability)
                .containsExactly(microsoft.probability(), null, apple.probability());
        assertThat(batch.predictions()).extracting(Prediction::predictionId).doesNotHaveDuplicates();
    }

    @Test
    void aSymbolOfTwoListingsIsRefusedWithTheChoicesAndAnsweredByItsKey() {
        promote();
        vectors.put("us.equity.AAPL", TODAY, 0.4, -1.5, 2.25);
        vectors.put("sim.equity.AAPL", TODAY, 0.4, -1.5, 2.25);

        assertRefused(ServingFixture.entities("AAPL"), ErrorCode.AMBIGUOUS_SYMBOL)
                .hasMessageContaining("[sim.equity.AAPL, us.equity.AAPL]");
        assertThat(only(predict(ServingFixture.entities("sim.equity.AAPL"))).instrument())
                .isEqualTo("sim.equity.AAPL");
    }

    @Test
    void anUnknownSymbolIsNotFoundWithoutFailingTheBatch() {
        promote();
        vectors.put("us.equity.AAPL", TODAY, 0.4, -1.5, 2.25);
        toys.featureSets().published(TODAY);

        PredictResponse response = predict(ServingFixture.entities("AAPL", "NOPE", "us.equity.NOPE"));

        assertThat(response.predictions())
                .extracting(Prediction::reason)
                .containsExactly(null, "NOT_FOUND", "NOT_FOUND");
    }

    @Test
    void aListingWithoutFeaturesIsNotPublished() {
        promote();
        vectors.put("us.equity.AAPL", TODAY, 0.4, -1.5, 2.25);

        assertThat(only(predict(ServingFixture.entities("sim.equity.S001"))).reason())
                .isEqualTo("NOT_PUBLISHED");
    }

    @Test
    void nothingIsPublishedBeforeTheFirstMaterialisation() {
        promote();

        Prediction prediction = only(predict(ServingFixture.entities("AAPL")));

        assertThat(prediction.reason()).isEqualTo("NOT_PUBLISHED");
        assertThat(prediction.detail()).contains("Materialise");
    }

    @Test
    void aVectorThatIsNotCompleteIsWarmingUp() {
        promote();
        vectors.put("us.equity.AAPL", TODAY, 0.4, Double.NaN, 2.25);

        Prediction prediction = only(predict(ServingFixture.entities("AAPL")));

        assertThat(prediction.probability()).isNull();
        assertThat(prediction.reason()).isEqualTo("WARM_UP");
        assertThat(prediction.detail()).contains("beta").contains("20 bars");
        assertThat(prediction.featureTime()).isEqualTo(TODAY);
    }

    @Test
    void aMissingValueReachesTheModelWhereThePolicySaysSo() {
        promote();
        vectors.put("us.equity.AAPL", TODAY, 0.4, Double.NaN, 2.25);
        Predictor predictor = predictor(NullPolicy.MISSING, FreshnessReference.WATERMARK);

        double expected = MODEL.predict(new float[] {0.4f, Float.NaN, 2.25f});
        assertThat(only(predictor.predict(ServingFixture.entities("AAPL"))).probability())
                .isEqualTo(expected);
        assertThat(only(predictor.predict(ServingFixture.instance(0.4, null, 2.25)))
                        .probability())
                .isEqualTo(expected);
    }

    @Test
    void aVectorFarBehindItsListingIsStale() {
        promote();
        vectors.put("us.equity.AAPL", TODAY, 0.4, -1.5, 2.25);
        vectors.put("us.equity.SEVEN", TODAY.minus(Duration.ofDays(7)), 0.4, -1.5, 2.25);
        vectors.put("us.equity.EIGHT", TODAY.minus(Duration.ofDays(7)).minusMillis(1), 0.4, -1.5, 2.25);

        PredictResponse response = predict(ServingFixture.entities("AAPL", "SEVEN", "EIGHT"));

        assertThat(response.predictions()).extracting(Prediction::reason).containsExactly(null, null, "STALE");
    }

    @Test
    void againstTheWallClockAWholeArchiveIsStale() {
        promote();
        vectors.put("us.equity.AAPL", TODAY, 0.4, -1.5, 2.25);
        Predictor predictor = predictor(NullPolicy.REFUSE, FreshnessReference.WALL_CLOCK);
        assertThat(only(predictor.predict(ServingFixture.entities("AAPL"))).reason())
                .isNull();

        clock.advance(Duration.ofDays(30));

        assertThat(only(predictor.predict(ServingFixture.entities("AAPL"))).reason())
                .isEqualTo("STALE");
    }

    @Test
    void aGivenVectorIsPredictedByTheNamesOfItsFeatures() {
        promote();

        Prediction prediction =
                only(predict(ServingFixture.instance(Map.of("gamma", 2.25, "alpha", 0.4, "beta", -1.5))));

        assertThat(prediction.probability()).isEqualTo((double) MODEL.predict(new float[] {0.4f, -1.5f, 2.25f}));
        assertThat(prediction.instrument()).isNull();
        assertThat(prediction.featureTime()).isNull();
    }

    @Test
    void aGivenVectorWithOtherNamesIsRefusedAndNamesThem() {
        promote();

        assertRefused(
                        ServingFixture.instance(Map.of("alpha", 0.4, "beta", -1.5, "delta", 1.0)),
                        ErrorCode.FEATURE_SET_MISMATCH)
                .hasMessageContaining("missing [gamma]")
                .hasMessageContaining("unknown [delta]");
    }

    @Test
    void aGivenVectorWithANullOrAnUnusableNumberIsRefusedAndNamesIt() {
        promote();

        assertRefused(ServingFixture.instance(0.4, null, 2.25), ErrorCode.FEATURE_UNAVAILABLE)
                .hasMessageContaining("beta");
        assertRefused(ServingFixture.instance(0.4, 1.0, 1e300), ErrorCode.FEATURE_UNAVAILABLE)
                .hasMessageContaining("gamma");
        assertRefused(ServingFixture.instance(Double.NaN, 1.0, 1.0), ErrorCode.FEATURE_UNAVAILABLE)
                .hasMessageContaining("alpha");
    }

    @Test
    void entitiesAndInstancesTogetherOrNeitherAreRefused() {
        promote();
        List<Entity> entities = List.of(new Entity("AAPL"));
        List<FeatureVector> instances = List.of(new FeatureVector(Map.of()));

        assertRefused(new PredictRequest(ToyModels.MODEL, null, entities, instances), ErrorCode.INVALID_REQUEST);
        assertRefused(new PredictRequest(ToyModels.MODEL, null, null, null), ErrorCode.INVALID_REQUEST);
        assertRefused(new PredictRequest(ToyModels.MODEL, null, List.of(), null), ErrorCode.INVALID_REQUEST);
    }

    @Test
    void aModelThatIsNotLoadedIsUnavailable() {
        assertRefused(ServingFixture.entities("AAPL"), ErrorCode.MODEL_UNAVAILABLE)
                .hasMessageContaining(ToyModels.MODEL);
    }

    @Test
    void everyNumberIsLoggedAndNothingElse() {
        promote();
        vectors.put("us.equity.AAPL", TODAY, 0.4, -1.5, 2.25);

        Prediction answered =
                predict(ServingFixture.entities("AAPL", "NOPE")).predictions().get(0);

        assertThat(logged).singleElement().satisfies(row -> {
            assertThat(row.predictionId()).isEqualTo(answered.predictionId());
            assertThat(row.probability()).isEqualTo(answered.probability());
            assertThat(row.time()).isEqualTo(clock.instant());
            assertThat(row.featureTime()).isEqualTo(TODAY);
            assertThat(row.origin())
                    .isEqualTo(new LoggedPrediction.Origin(ToyModels.MODEL, 1, ToyModels.SET.hash(), "champion"));
        });
    }

    @Test
    void answersAreCountedByOutcome() {
        promote();
        vectors.put("us.equity.AAPL", TODAY, 0.4, -1.5, 2.25);

        predict(ServingFixture.entities("AAPL", "us.equity.NOPE"));

        assertThat(metrics.counter(PlatformMetric.PREDICTIONS, ToyModels.MODEL, "PREDICTED")
                        .count())
                .isEqualTo(1);
        assertThat(metrics.counter(PlatformMetric.PREDICTIONS, ToyModels.MODEL, "NOT_FOUND")
                        .count())
                .isEqualTo(1);
        assertThat(metrics.timer(PlatformMetric.PREDICT_DURATION, ToyModels.MODEL)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aNewPublicationIsSeenWithinASecond() {
        promote();
        vectors.put("us.equity.AAPL", TODAY, 0.4, -1.5, 2.25);
        Predictor predictor = predictor(NullPolicy.REFUSE, FreshnessReference.WATERMARK);
        predictor.predict(ServingFixture.entities("AAPL"));
        vectors.put("us.equity.AAPL", TODAY.plusSeconds(86_400), 0.5, -1.5, 2.25);

        predictor.predict(ServingFixture.entities("AAPL"));
        assertThat(vectors.reads()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(1));

        assertThat(only(predictor.predict(ServingFixture.entities("AAPL"))).featureTime())
                .isEqualTo(TODAY.plusSeconds(86_400));
    }

    private void promote() {
        toys.promote(MODEL);
        ToyServing.refresh(models);
    }

    private PredictResponse predict(PredictRequest request) {
        return predictor(NullPolicy.REFUSE, FreshnessReference.WATERMARK).predict(request);
    }

    private Predictor predictor(NullPolicy policy, FreshnessReference reference) {
        PublishedVectors published = new PublishedVectors(
                vectors,
                toys.featureSets(),
                (set, instruments) -> vectors.find(set.hash(), instruments),
                OnlineStores.postgres(clock, Duration.ofSeconds(2)),
                new ServingFeaturesProperties(
                        Duration.ofDays(7), reference, Duration.ofSeconds(1), 1000, Duration.ofSeconds(2)),
                clock);
        return new Predictor(
                models, published, new PredictProperties(policy, "champion"), logged::addAll, metrics, clock);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(PredictRequest request, ErrorCode code) {
        return assertThatThrownBy(() -> predict(request))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static Prediction only(PredictResponse response) {
        assertThat(response.predictions()).hasSize(1);
        return response.predictions().get(0);
    }
}
