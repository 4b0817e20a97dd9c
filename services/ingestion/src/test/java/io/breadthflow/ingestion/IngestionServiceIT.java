package io.breadthflow.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.contracts.api.Page;
import io.breadthflow.contracts.api.Problem;
import io.breadthflow.contracts.api.ingestion.DatasetView;
import io.breadthflow.contracts.api.job.JobView;
import io.breadthflow.contracts.api.pipeline.PipelineView;
import io.breadthflow.contracts.job.JobState;
import io.breadthflow.contracts.table.Tables;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Scan;
import io.breadthflow.platform.test.Eventually;
import io.breadthflow.platform.test.PostgresExtension;
import io.breadthflow.platform.test.RunningService;
import io.breadthflow.platform.test.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

@ExtendWith(PostgresExtension.class)
class IngestionServiceIT {

    private static final Duration DEADLINE = Duration.ofMinutes(1);

    @TempDir
    static Path folder;

    private static RunningService service;
    private static RestClient client;

    @BeforeAll
    static void start(TestDatabase database) {
        service = RunningService.start(
                database,
                folder.resolve("lake"),
                Map.of(
                        "breadthflow.ingestion.source.roots",
                                folder.resolve("sources").toString(),
                        "breadthflow.ingestion.simulation.folder",
                                folder.resolve("simulation").toString()),
                IngestionConfiguration.class);
        client = service.client();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void takesAFileInAndListsWhatItMade() throws IOException {
        JobView job = finished(post(
                "/v1/ingestion/ingests", Map.of("source", source("good.csv").toString(), "listing", "us.equity")));
        assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(job.result())
                .containsEntry("rowsRead", 2)
                .containsEntry("rowsAccepted", 1)
                .containsEntry("rowsQuarantined", 1);
        assertThat(job.steps()).extracting(step -> step.name()).containsExactly("read", "check", "commit");
        Page<DatasetView> datasets =
                client.get().uri("/v1/ingestion/datasets").retrieve().body(new ParameterizedTypeReference<>() {});
        assertThat(datasets.items()).extracting(DatasetView::table).contains("ohlcv", "ohlcv_quarantine");
    }

    @Test
    void failsAJobWhoseSourceIsMissingWithFileAndRemedy() {
        String missing = folder.resolve("sources/none.csv").toString();
        JobView job = finished(post("/v1/ingestion/ingests", Map.of("source", missing, "listing", "us.equity")));
        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.attempts()).isEqualTo(1);
        assertThat(job.error().code()).isEqualTo("SOURCE_UNREADABLE");
        assertThat(job.error().detail()).contains(missing).contains("Give an absolute path");
    }

    @Test
    void refusesAtTheDoorWhatCanNeverBeTakenIn() {
        assertProblem("/v1/ingestion/ingests", Map.of("listing", "us.equity"), 400, "source");
        assertProblem("/v1/ingestion/ingests", Map.of("source", "/etc/passwd", "listing", "us.equity"), 403, "roots");
        String inside = folder.resolve("sources/a.csv").toString();
        assertProblem("/v1/ingestion/ingests", Map.of("source", inside, "listing", "mars.equity"), 400, "us.equity");
        assertProblem(
                "/v1/ingestion/ingests",
                Map.of("source", inside, "listing", "us.equity", "mapping", Map.of("dateFormat", "bogus")),
                400,
                "dateFormat 'bogus'");
        assertProblem(
                "/v1/ingestion/pipelines", Map.of("pipeline", "equities-weekly"), 404, "equities-daily, simulated");
        assertProblem("/v1/ingestion/pipelines", Map.of("pipeline", "equities-daily"), 400, "needs a source");
        assertProblem(
                "/v1/ingestion/pipelines", Map.of("pipeline", "equities-daily", "source", "/etc/passwd"), 403, "roots");
        assertProblem(
                "/v1/ingestion/pipelines",
                Map.of("pipeline", "simulated", "simulation", Map.of("seed", 1, "instruments", 1, "sessions", 400)),
                400,
                "simulation.instruments");
        assertThat(client.get()
                        .uri("/v1/ingestion/pipelines?state=FAILED")
                        .retrieve()
                        .body(String.class))
                .as("nothing of what is refused is posted")
                .contains("\"items\":[]");
    }

    @Test
    void startsTheSimulatedPipelineAndLeavesItToTheFeatures() {
        PipelineView root = postPipeline(Map.of(
                "pipeline",
                "simulated",
                "simulation",
                Map.of("seed", 7, "instruments", 5, "sessions", 400, "nullTwin", false)));
        PipelineView pipeline = Eventually.get(
                DEADLINE,
                () -> client.get()
                        .uri("/v1/ingestion/pipelines/" + root.id())
                        .retrieve()
                        .body(PipelineView.class),
                view -> view.jobs().size() == 3);
        assertThat(pipeline.jobs())
                .extracting(JobView::type)
                .containsExactly("SIMULATE_MARKET", "INGEST_BARS", "MATERIALIZE_FEATURES");
        assertThat(pipeline.jobs().get(2).request())
                .containsEntry("listing", "sim.equity")
                .containsEntry("featureSet", "equities-daily");
        Map<String, Object> ingested = pipeline.jobs().get(1).result();
        assertThat((Integer) ingested.get("rowsAccepted") + (Integer) ingested.get("rowsQuarantined"))
                .isEqualTo(ingested.get("rowsRead"));
        assertThat((Integer) ingested.get("rowsQuarantined")).isPositive();
        Lake lake = service.bean(Lake.class);
        assertThat(lake.open(Tables.SIMULATION_ORACLE).latest().size().rows()).isEqualTo(2_000);
        assertThat(lake.open(Tables.OHLCV)
                        .latest()
                        .readAll(Scan.of("symbol").whereEqual("market", "sim.equity"))
                        .size())
                .isEqualTo(ingested.get("rowsAccepted"));
    }

    @Test
    void answersNotFoundForAPipelineThatIsNone() {
        ResponseEntity<Problem> answer =
                client.get().uri("/v1/ingestion/pipelines/simulated").retrieve().toEntity(Problem.class);
        assertThat(answer.getStatusCode().value()).isEqualTo(404);
        assertThat(answer.getBody().detail()).contains("There is no pipeline 'simulated'");
    }

    private static PipelineView postPipeline(Map<String, Object> body) {
        ResponseEntity<PipelineView> answer = client.post()
                .uri("/v1/ingestion/pipelines")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(PipelineView.class);
        assertThat(answer.getStatusCode().value()).isEqualTo(202);
        assertThat(answer.getHeaders().getLocation())
                .hasToString("/v1/ingestion/pipelines/" + answer.getBody().id());
        return answer.getBody();
    }

    private static JobView post(String path, Map<String, Object> body) {
        ResponseEntity<JobView> answer = client.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(JobView.class);
        assertThat(answer.getStatusCode().value()).isEqualTo(202);
        assertThat(answer.getHeaders().getLocation())
                .hasToString("/v1/ingestion/jobs/" + answer.getBody().id());
        return answer.getBody();
    }

    private static JobView finished(JobView job) {
        return Eventually.get(
                DEADLINE,
                () -> client.get()
                        .uri("/v1/ingestion/jobs/" + job.id())
                        .retrieve()
                        .body(JobView.class),
                view -> view.state().isTerminal());
    }

    private static void assertProblem(String path, Map<String, Object> body, int status, String detail) {
        ResponseEntity<Problem> answer = client.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(Problem.class);
        assertThat(answer.getStatusCode().value()).as(path + " " + body).isEqualTo(status);
        assertThat(answer.getBody().detail() + answer.getBody().errors()).contains(detail);
    }

    private static Path source(String name) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("sources"));
        return Files.writeString(sources.resolve(name), """
                date,open,high,low,close,volume,Name
                2016-01-04,10,11,9,10.5,1000,AAA
                2016-01-05,10,,9,10.5,1000,AAA
                """);
    }
}
