package io.breadthflow.serving;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.contracts.table.Tables;
import io.breadthflow.lake.store.ObjectStore;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.CommitListener;
import io.breadthflow.lake.table.Scan;
import io.breadthflow.lake.table.delta.DeltaLake;
import io.breadthflow.learning.model.TrainedModel;
import io.breadthflow.market.instrument.Instrument;
import io.breadthflow.platform.featureset.FeatureSetStore;
import io.breadthflow.platform.online.OnlineFeatureStore;
import io.breadthflow.platform.online.OnlineVector;
import io.breadthflow.platform.registry.ModelStore;
import io.breadthflow.platform.registry.ModelStore.Registration;
import io.breadthflow.platform.test.Eventually;
import io.breadthflow.platform.test.PostgresExtension;
import io.breadthflow.platform.test.RunningService;
import io.breadthflow.platform.test.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as it runs, from the first model to the log that is flushed at shutdown; one story, told in order. */
@ExtendWith(PostgresExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ServingServiceIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Instant TODAY = Instant.parse("2018-02-07T21:00:00Z");
    private static final TrainedModel FIRST = ToyModels.train(0, ToyModels.SET.outputs());
    private static final TrainedModel SECOND = ToyModels.train(1, ToyModels.SET.outputs());

    private final List<String> answered = new ArrayList<>();
    private Path folder;
    private RunningService service;

    @BeforeAll
    void start(TestDatabase database, @TempDir Path lake) {
        folder = lake;
        service = RunningService.start(
                database, folder, Map.of("breadthflow.serving.log.flush-interval", "1h"), ServingConfiguration.class);
        service.bean(FeatureSetStore.class).register(ToyModels.SET);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    @Order(1)
    void withoutAModelTheServiceIsReadyAndSaysWhatIsMissing() {
        assertThat(get(service.managementUrl() + "/actuator/health/readiness")
                        .path("status")
                        .asString())
                .isEqualTo("UP");
        JsonNode problem = predict("{\"model\":\"toy-direction\",\"entities\":[{\"symbol\":\"AAPL\"}]}");

        assertThat(problem.path("status").asInt()).isEqualTo(503);
        assertThat(problem.path("code").asString()).isEqualTo("MODEL_UNAVAILABLE");
    }

    @Test
    @Order(2)
    void aPromotedModelAnswersWithinFiveSeconds() {
        publish("us.equity.AAPL", 0.4, -1.5, 2.25);
        promote(FIRST);

        JsonNode answer = Eventually.get(Duration.ofSeconds(5), this::predictApple, body -> body.has("predictions"));

        JsonNode prediction = answer.path("predictions").path(0);
        assertThat(answer.path("modelVersion").asInt()).isEqualTo(1);
        assertThat(answer.path("featureSetHash").asString()).isEqualTo(ToyModels.SET.hash());
        assertThat(prediction.path("featureTime").asString()).isEqualTo(TODAY.toString());
        assertThat(prediction.path("probability").asDouble())
                .isEqualTo((double) FIRST.predict(new float[] {0.4f, -1.5f, 2.25f}));
        assertThat(get("/v1/serving/models")
                        .path("items")
                        .path(0)
                        .path("version")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    @Order(3)
    void aMovedAliasIsFollowedWithinFiveSeconds() {
        promote(SECOND);

        Eventually.get(
                Duration.ofSeconds(5),
                this::predictApple,
                body -> body.path("modelVersion").asInt() == 2);
    }

    @Test
    @Order(4)
    void aMalformedRequestIsAProblem() {
        assertThat(predict("{\"model\":\"toy-direction\"}").path("status").asInt())
                .isEqualTo(400);
        assertThat(predict("{\"model\":\"\",\"entities\":[{\"symbol\":\"AAPL\"}]}")
                        .path("status")
                        .asInt())
                .isEqualTo(400);
        assertThat(predict("{\"model\":\"toy-direction\",\"entities\":[null]}")
                        .path("status")
                        .asInt())
                .isEqualTo(400);
        assertThat(predict("{\"model\":\"toy-direction\",\"instances\":[{}]}")
                        .path("status")
                        .asInt())
                .isEqualTo(400);
        assertThat(predict("{\"model\":\"toy-direction\",\"instances\":[{\"features\":{\"alpha\":1}}]}")
                        .path("code")
                        .asString())
                .isEqualTo("FEATURE_SET_MISMATCH");
        publish("sim.equity.AAPL", 0.4, -1.5, 2.25);
        Eventually.get(
                Duration.ofSeconds(5),
                () -> predict("{\"model\":\"toy-direction\",\"entities\":[{\"symbol\":\"AAPL\"}]}"),
                body -> body.path("status").asInt() == 409);
    }

    @Test
    @Order(5)
    void whatWasAnsweredIsLoggedAtTheLatestWhenTheServiceStops() {
        service.close();

        Columns rows = DeltaLake.open(folder, CommitListener.none(), Clock.systemUTC())
                .open(Tables.PREDICTIONS)
                .latest()
                .readAll(Scan.all());
        List<String> logged = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            logged.add(rows.strings("prediction_id").get(row));
            assertThat(rows.strings("model").get(row)).isEqualTo(ToyModels.MODEL);
            assertThat(rows.strings("instrument").get(row)).isEqualTo("us.equity.AAPL");
            assertThat(rows.longs("latency_micros").get(row)).isPositive();
        }
        assertThat(logged).containsExactlyInAnyOrderElementsOf(answered).isNotEmpty();
    }

    private void publish(String key, double... values) {
        Instrument instrument = Instrument.parse(key);
        service.bean(OnlineFeatureStore.class)
                .publish(
                        ToyModels.SET.hash(),
                        instrument.listing(),
                        List.of(new OnlineVector(instrument, TODAY, TODAY.plusSeconds(900), 1, values)));
    }

    private void promote(TrainedModel model) {
        String path = "models/toy-direction/" + model.sha256() + "/model.ubj";
        service.bean(ObjectStore.class).putIfAbsent(path, model.bytes());
        ModelStore registry = service.bean(ModelStore.class);
        int version = registry.register(new Registration(
                ToyModels.MODEL,
                "run-" + model.sha256(),
                "next_day_direction",
                ToyModels.SET.hash(),
                path,
                model.sha256()));
        registry.alias(ToyModels.MODEL, "champion", version);
    }

    private JsonNode predictApple() {
        return predict("{\"model\":\"toy-direction\",\"entities\":[{\"symbol\":\"AAPL\"}]}");
    }

    private JsonNode predict(String body) {
        JsonNode answer = JSON.readTree(service.client()
                .post()
                .uri("/v1/serving/predict")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .body(String.class));
        for (JsonNode prediction : answer.path("predictions")) {
            answered.add(prediction.path("predictionId").asString());
        }
        return answer;
    }

    private JsonNode get(String path) {
        return JSON.readTree(service.client().get().uri(path).retrieve().body(String.class));
    }
}
