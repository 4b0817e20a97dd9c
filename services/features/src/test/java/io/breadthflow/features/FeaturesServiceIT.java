package io.breadthflow.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.contracts.job.ServiceName;
import io.breadthflow.contracts.table.Tables;
import io.breadthflow.features.featureset.FeatureSets;
import io.breadthflow.features.materialize.FeatureRequest;
import io.breadthflow.features.materialize.LocalEngine;
import io.breadthflow.features.state.StateStore;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Lineage;
import io.breadthflow.market.catalogue.Catalogue;
import io.breadthflow.market.feature.FeatureSet;
import io.breadthflow.platform.job.StoppableProgress;
import io.breadthflow.platform.lake.ServiceLakes;
import io.breadthflow.platform.test.Eventually;
import io.breadthflow.platform.test.PostgresExtension;
import io.breadthflow.platform.test.RunningService;
import io.breadthflow.platform.test.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as it runs, from bars in the lake to vectors online; one story, told in order. */
@ExtendWith(PostgresExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class FeaturesServiceIT {

    private static final FeatureSet SET = Catalogue.equitiesDaily();
    private static final Bars BARS = Bars.random(new Random(3), 6, 240);
    private static final JsonMapper JSON = JsonMapper.shared();

    private RunningService service;

    @BeforeAll
    void start(TestDatabase database, @TempDir Path lake) {
        service = RunningService.start(database, lake, FeaturesConfiguration.class);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    @Order(1)
    void theCatalogueIsListed() {
        JsonNode set = get("/v1/features/feature-sets").path("items").path(0);

        assertThat(set.path("name").asString()).isEqualTo("equities-daily");
        assertThat(set.path("hash").asString()).isEqualTo(SET.hash());
        assertThat(set.path("computable").asBoolean()).isTrue();
        assertThat(get("/v1/features/feature-sets/" + SET.hash()).path("warmUp").asInt())
                .isEqualTo(SET.warmUp());
        assertThat(get("/v1/features/feature-sets/ffffffff").path("code").asString())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    @Order(2)
    void aListingWithoutBarsFailsWithTheReason() {
        JsonNode job = materialize("equities-daily", "us.equity");

        assertThat(job.path("state").asString()).isEqualTo("FAILED");
        assertThat(job.path("error").path("code").asString()).isEqualTo("NO_DATA");
    }

    @Test
    @Order(3)
    void featuresAreComputedPublishedAndConsistent() {
        BARS.sessions(0, 200).appendTo(ingestion(), "first");

        JsonNode result = materialize("equities-daily", Bars.LISTING).path("result");

        assertThat(result.path("mode").asString()).isEqualTo("FULL");
        assertThat(result.path("rows").asLong())
                .isEqualTo(BARS.sessions(0, 200).list().size());
        assertThat(result.path("published").asLong()).isEqualTo(6);
        assertThat(result.path("table").asString())
                .isEqualTo(FeatureSets.tableOf(SET).name());
        assertConsistent();
    }

    @Test
    @Order(4)
    void theSameAgainIsAlreadyDone() {
        JsonNode result = materialize("equities-daily", Bars.LISTING).path("result");

        assertThat(result.path("mode").asString()).isEqualTo("ALREADY_DONE");
        assertThat(result.path("rows").asLong()).isZero();
        assertThat(result.path("published").asLong()).isZero();
    }

    @Test
    @Order(5)
    void newBarsAreAnIncrement() {
        BARS.sessions(200, 220).appendTo(ingestion(), "second");

        JsonNode result = materialize("equities-daily", Bars.LISTING).path("result");

        assertThat(result.path("mode").asString()).isEqualTo("INCREMENTAL");
        assertThat(result.path("rows").asLong())
                .isEqualTo(BARS.sessions(200, 220).list().size());
        assertConsistent();
    }

    @Test
    @Order(6)
    void whatACrashLeftUnpublishedIsPublishedByTheNextJob() {
        Lake lake = service.bean(ServiceLakes.class).of(ServiceName.FEATURES);
        long before = lake.open(Tables.OHLCV).latest().version();
        long version = BARS.sessions(220, 240).appendTo(ingestion(), "third");
        new LocalEngine(lake, new StateStore(lake))
                .run(
                        new FeatureRequest(
                                SET, Bars.LISTING, version, OptionalLong.of(before), Lineage.of("crashed", 1)),
                        new Silence());
        assertThat(isConsistent()).isFalse();

        JsonNode result = materialize("equities-daily", Bars.LISTING).path("result");

        assertThat(result.path("mode").asString()).isEqualTo("ALREADY_DONE");
        assertThat(result.path("published").asLong()).isPositive();
        assertConsistent();
    }

    @Test
    @Order(7)
    void theLatestVectorIsShownByNameWithNullForWhatIsNotDefined() {
        Bars.Bar last = BARS.of("S000").get(BARS.of("S000").size() - 1);

        JsonNode vector = get("/v1/features/vectors?featureSet=equities-daily&symbol=S000");

        assertThat(vector.path("instrument").asString()).isEqualTo("sim.equity.S000");
        assertThat(vector.path("values").propertyNames()).containsExactlyElementsOf(SET.outputs());
        assertThat(Instant.parse(vector.path("eventTime").asString()))
                .isEqualTo(Instant.EPOCH.plus(last.eventTime(), ChronoUnit.MICROS));
        assertThat(get("/v1/features/vectors?featureSet=equities-daily&symbol=NOPE")
                        .path("code")
                        .asString())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    @Order(8)
    void aCorrectionWithdrawsAndReplacesWhatWasPublished() {
        BARS.where(bar -> !bar.symbol().equals("S004") && bar.eventTime() < Bars.time(220))
                .replaceIn(ingestion(), "corrected");

        JsonNode result = materialize("equities-daily", Bars.LISTING).path("result");

        assertThat(result.path("mode").asString()).isEqualTo("FULL");
        assertThat(get("/v1/features/vectors?featureSet=equities-daily&symbol=S004")
                        .path("code")
                        .asString())
                .isEqualTo("NOT_FOUND");
        assertConsistent();
    }

    @Test
    @Order(9)
    void whatFollowsIsPostedWithThePinnedVersion() {
        String plan = """
                {"featureSet":"equities-daily","listing":"sim.equity","then":{"featureSet":"equities-daily",
                 "trainings":[{"model":"m1","label":"next_day_direction"},{"model":"m2","label":"next_day_direction"}],
                 "force":false}}
                """;

        JsonNode job = finished(post(plan));

        List<Map<String, Object>> posted = service.bean(JdbcClient.class)
                .sql("SELECT request->>'model' AS model, request->>'featureVersion' AS version FROM breadthflow.job"
                        + " WHERE type = 'TRAIN_MODEL' ORDER BY 1")
                .query()
                .listOfRows();
        assertThat(posted).extracting(row -> row.get("model")).containsExactly("m1", "m2");
        assertThat(posted)
                .extracting(row -> row.get("version"))
                .containsOnly(job.path("result").path("version").asString());
    }

    @Test
    @Order(10)
    void anUnknownSetIsRefusedAtOnce() {
        JsonNode problem = post("{\"featureSet\":\"nope\",\"listing\":\"sim.equity\"}");

        assertThat(problem.path("status").asInt()).isEqualTo(404);
        assertThat(problem.path("detail").asString()).contains("equities-daily");
    }

    private boolean isConsistent() {
        return get("/v1/features/consistency?featureSet=equities-daily&listing=" + Bars.LISTING)
                .path("consistent")
                .asBoolean();
    }

    private void assertConsistent() {
        JsonNode check = get("/v1/features/consistency?featureSet=equities-daily&listing=" + Bars.LISTING);
        assertThat(check.path("consistent").asBoolean())
                .describedAs(check.toString())
                .isTrue();
        assertThat(check.path("compared").asLong()).isPositive();
    }

    private JsonNode materialize(String set, String listing) {
        return finished(post("{\"featureSet\":\"" + set + "\",\"listing\":\"" + listing + "\"}"));
    }

    private JsonNode finished(JsonNode job) {
        String path = "/v1/features/jobs/" + job.path("id").asString();
        return Eventually.get(
                Duration.ofSeconds(60),
                () -> get(path),
                view -> List.of("SUCCEEDED", "FAILED")
                        .contains(view.path("state").asString()));
    }

    private JsonNode post(String body) {
        return JSON.readTree(service.client()
                .post()
                .uri("/v1/features/materializations")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .body(String.class));
    }

    private JsonNode get(String path) {
        return JSON.readTree(service.client().get().uri(path).retrieve().body(String.class));
    }

    /** Progress of nobody. */
    private static final class Silence implements StoppableProgress {

        @Override
        public void total(long rows) {}

        @Override
        public void remaining(long rows) {}

        @Override
        public void add(long rows) {}

        @Override
        public void message(String text) {}

        @Override
        public void checkpoint() {}
    }

    private Lake ingestion() {
        return service.bean(ServiceLakes.class).of(ServiceName.INGESTION);
    }
}
