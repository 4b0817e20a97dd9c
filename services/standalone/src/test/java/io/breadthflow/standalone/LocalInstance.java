package io.breadthflow.standalone;

import io.breadthflow.contracts.job.JobState;
import io.breadthflow.platform.test.Eventually;
import io.breadthflow.platform.test.RunningService;
import io.breadthflow.platform.test.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The four services in this JVM, on a database and a folder that outlive them. */
final class LocalInstance implements LeftTables.Instance, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String PIPELINES = "/v1/ingestion/pipelines";

    private final RunningService services;
    private final JsonMapper json;

    private LocalInstance(RunningService services) {
        this.services = services;
        this.json = services.bean(JsonMapper.class);
    }

    /** Starts them; {@code diesAt} names where they die, empty for nowhere. */
    static LocalInstance start(TestDatabase database, Path folder, String diesAt) {
        Map<String, String> properties = new HashMap<>(ChildInstance.SMALL_JOBS);
        properties.put("breadthflow.standalone.data-dir", folder.toString());
        properties.put(
                "breadthflow.ingestion.simulation.folder",
                folder.resolve("simulated").toString());
        // A dead process is noticed after half a second.
        properties.put("breadthflow.jobs.heartbeat-interval", "125ms");
        properties.put(Mortality.PROPERTY, diesAt);
        return new LocalInstance(RunningService.start(
                database, folder.resolve("lake"), properties, StandaloneConfiguration.class, Mortality.Beans.class));
    }

    /** Posts the pipeline of the small simulated market. */
    String postPipeline() {
        Map<String, Object> request =
                Map.of("pipeline", "simulated", "simulation", ChildInstance.SMALL_MARKET, "force", false);
        ResponseEntity<String> answer = services.client()
                .post()
                .uri(PIPELINES)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(request)
                .retrieve()
                .toEntity(String.class);
        return read(answer).get("id").asString();
    }

    /** Runs the pipeline to its end; fails unless it succeeds. */
    void complete() {
        String id = postPipeline();
        JsonNode ended = Eventually.get(
                PATIENCE,
                () -> read(find(PIPELINES + "/" + id)),
                pipeline -> JobState.valueOf(pipeline.get("state").asString()).isTerminal());
        if (!ended.get("state").asString().equals(JobState.SUCCEEDED.name())) {
            throw new AssertionError("the pipeline ended as " + ended);
        }
    }

    /** True once the services have died. */
    boolean awaitDeath() throws InterruptedException {
        return services.bean(Mortality.class).awaitDeath(PATIENCE);
    }

    @Override
    public List<String> tableNames() {
        JsonNode tables = read(find("/v1/ingestion/tables")).get("items");
        return StreamSupport.stream(tables.spliterator(), false)
                .map(table -> table.get("name").asString())
                .toList();
    }

    @Override
    public String get(String path) {
        ResponseEntity<String> answer = find(path);
        if (answer.getStatusCode().isError()) {
            throw new AssertionError(path + ": " + answer);
        }
        return String.valueOf(answer.getBody());
    }

    private ResponseEntity<String> find(String path) {
        return services.client().get().uri(path).retrieve().toEntity(String.class);
    }

    private JsonNode read(ResponseEntity<String> answer) {
        if (answer.getStatusCode().isError()) {
            throw new AssertionError(answer);
        }
        return json.readTree(answer.getBody());
    }

    @Override
    public void close() {
        services.close();
    }
}
