package io.breadthflow.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.contracts.api.instance.InstanceFile;
import io.breadthflow.contracts.api.job.JobView;
import io.breadthflow.contracts.api.pipeline.PipelineView;
import io.breadthflow.contracts.api.serving.PredictResponse;
import io.breadthflow.contracts.api.table.ValidationResult;
import io.breadthflow.contracts.job.JobType;
import io.breadthflow.contracts.job.PipelineState;
import io.breadthflow.contracts.metric.PlatformMetric;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** From simulated files to a logged prediction, through the same API that everyone uses. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MainJobIT {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final Path OPENAPI = Path.of("src/main/openapi/openapi.json");

    private Path folder;
    private ChildInstance instance;
    private PipelineView pipeline;

    @BeforeAll
    void runTheMainJob(@TempDir Path shared) throws Exception {
        folder = shared;
        instance = ChildInstance.start(folder, "");
        pipeline = instance.awaitEnd(instance.postPipeline());
        assertThat(pipeline.state()).as(instance.log()).isEqualTo(PipelineState.SUCCEEDED);
    }

    @AfterAll
    void stop() throws Exception {
        instance.close();
        assertThat(folder.resolve("instance.json"))
                .as("a stopped instance is nowhere")
                .doesNotExist();
    }

    @Test
    void runsEveryStageOnce() {
        assertThat(pipeline.jobs().stream().map(JobView::type))
                .containsExactly(
                        JobType.SIMULATE_MARKET.name(),
                        JobType.INGEST_BARS.name(),
                        JobType.MATERIALIZE_FEATURES.name(),
                        JobType.TRAIN_MODEL.name());
        assertThat(pipeline.jobs()).allMatch(job -> job.attempts() == 1);
    }

    @Test
    void acceptsOrQuarantinesEveryRowOfTheFiles() throws Exception {
        Map<String, Object> dataset = resultOf(pipeline, JobType.INGEST_BARS);
        long read = number(dataset, "rowsRead");
        assertThat(number(dataset, "rowsAccepted") + number(dataset, "rowsQuarantined"))
                .isEqualTo(read);

        JsonNode planted = JSON.readTree(Files.readAllBytes(file("simulation.json")));
        assertThat(number(dataset, "rowsQuarantined")).as(planted.toString()).isPositive();
    }

    @Test
    void scoresBesideBaselinesAndTheOracle() {
        Map<String, Object> run = resultOf(pipeline, JobType.TRAIN_MODEL);
        assertThat(run.get("oracle")).isNotNull();
        assertThat(run.get("scores"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isNotEmpty()
                .allSatisfy(score ->
                        assertThat(((Map<?, ?>) score).containsKey("baselines")).isTrue());
    }

    @Test
    void everyTableIsWhatIsExpectedOfIt() throws Exception {
        List<String> tables = new ArrayList<>(instance.tableNames());
        tables.remove("predictions"); // there may be none yet

        assertThat(tables).contains("ohlcv", "ohlcv_quarantine", "simulation_oracle", "feature_state", "evaluations");
        for (String table : tables) {
            ValidationResult result = instance.validate(table);
            assertThat(result.expectations())
                    .as(table)
                    .isNotEmpty()
                    .allMatch(expectation -> expectation.violatingRows() == 0);
            assertThat(result.rows()).as(table).isPositive();
        }
    }

    @Test
    void servesAPredictionAndLogsIt() throws Exception {
        PredictResponse response = instance.predict("S001");
        PredictResponse.Prediction prediction = response.predictions().get(0);
        assertThat(prediction.reason()).isNull();
        assertThat(Objects.requireNonNull(prediction.probability())).isBetween(0.0, 1.0);

        instance.awaitRow(
                "/v1/ingestion/tables/predictions/rows?format=csv&columns=prediction_id",
                prediction.predictionId(),
                Duration.ofSeconds(30));
        assertThat(instance.validate("predictions").violatingRows()).isZero();
    }

    @Test
    void doesNothingTwice() throws Exception {
        PipelineView second = instance.awaitEnd(instance.postPipeline());
        assertThat(second.state()).isEqualTo(PipelineState.SUCCEEDED);
        assertThat(resultOf(second, JobType.INGEST_BARS)).containsEntry("alreadyDone", true);
        assertThat(resultOf(second, JobType.MATERIALIZE_FEATURES)).containsEntry("mode", "ALREADY_DONE");
        assertThat(resultOf(second, JobType.TRAIN_MODEL)).containsEntry("reused", true);
        assertThat(resultOf(second, JobType.TRAIN_MODEL).get("modelVersion"))
                .isEqualTo(resultOf(pipeline, JobType.TRAIN_MODEL).get("modelVersion"));
    }

    @Test
    void exportsOnlyDeclaredMetrics() throws Exception {
        String scrape = fetch(instance.awaitReady().managementUrl() + "/actuator/prometheus");
        List<String> declared =
                Stream.of(PlatformMetric.values()).map(PlatformMetric::id).toList();
        assertThat(scrape.lines().filter(line -> line.startsWith("breadthflow_")))
                .isNotEmpty()
                .allMatch(line -> declared.stream().anyMatch(line::startsWith));
    }

    @Test
    void everyServiceFindsItselfHealthy() throws Exception {
        for (String service : List.of("ingestion", "features", "training", "serving")) {
            JsonNode checks =
                    JSON.readTree(instance.get("/v1/" + service + "/diagnosis")).get("checks");
            assertThat(checks)
                    .isNotEmpty()
                    .allMatch(check -> !check.get("status").asString().equals("FAIL"));
        }
    }

    /** The API cannot change unnoticed: copy the file the message names over the checked-in one to accept a change. */
    @Test
    void answersTheCheckedInOpenApi() throws Exception {
        JsonNode served = JSON.readTree(instance.get("/v3/api-docs"));
        ((ObjectNode) served).remove("servers");
        String found = JSON.writeValueAsString(JSON.treeToValue(served, Object.class)) + "\n";
        Path answer = Path.of("target/openapi.json");
        Files.writeString(answer, found);
        assertThat(Files.exists(OPENAPI) ? Files.readString(OPENAPI) : "")
                .as("the API differs from %s; the one served is %s", OPENAPI, answer)
                .isEqualTo(found);
    }

    @Test
    void writesWhereItIsFound() throws Exception {
        InstanceFile found = instance.awaitReady();
        assertThat(fetch(found.managementUrl() + "/actuator/health/readiness")).contains("UP");
        assertThat(found.services()).containsOnlyKeys("ingestion", "features", "training", "serving");
    }

    private Path file(String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("simulated"))) {
            return files.filter(path -> path.endsWith(name)).findFirst().orElseThrow();
        }
    }

    private static Map<String, Object> resultOf(PipelineView pipeline, JobType type) {
        return pipeline.jobs().stream()
                .filter(job -> job.type().equals(type.name()))
                .map(job -> Objects.requireNonNull(job.result()))
                .findFirst()
                .orElseThrow();
    }

    private static long number(Map<String, Object> result, String name) {
        return ((Number) Objects.requireNonNull(result.get(name))).longValue();
    }

    private static String fetch(String url) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                .body();
    }
}
