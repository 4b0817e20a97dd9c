package io.breadthflow.standalone;

import io.breadthflow.contracts.api.Engine;
import io.breadthflow.contracts.api.ingestion.SimulationSpec;
import io.breadthflow.contracts.api.instance.InstanceFile;
import io.breadthflow.contracts.api.job.JobView;
import io.breadthflow.contracts.api.pipeline.PipelineRequest;
import io.breadthflow.contracts.api.pipeline.PipelineView;
import io.breadthflow.contracts.api.serving.PredictRequest;
import io.breadthflow.contracts.api.serving.PredictResponse;
import io.breadthflow.contracts.api.table.ValidationRequest;
import io.breadthflow.contracts.api.table.ValidationResult;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** A standalone instance in a JVM of its own, on the test's class path, that a test may kill at any moment. */
final class ChildInstance implements LeftTables.Instance, AutoCloseable {

    /** A market small enough that a whole pipeline takes seconds. */
    static final SimulationSpec SMALL_MARKET = new SimulationSpec(7, 12, 420, false);

    /** Properties that fit it. */
    static final Map<String, String> SMALL_JOBS = Map.of(
            "breadthflow.training.dataset.min-sessions", "300",
            "breadthflow.training.walk-forward.test-sessions", "90",
            "breadthflow.training.trainer.rounds", "20");

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** Serving follows the registry within five seconds. */
    private static final Duration MODEL_SEEN = Duration.ofSeconds(30);

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Process process;
    private final Path folder;
    private final HttpClient http = HttpClient.newHttpClient();

    private ChildInstance(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
    }

    /** Starts an instance in {@code folder}; {@code killAt} names where it kills itself, empty for nowhere. */
    static ChildInstance start(Path folder, String killAt) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-D" + KillSwitch.PROPERTY + "=" + killAt,
                "-cp",
                System.getProperty("java.class.path"),
                KillableStandalone.class.getName(),
                "--breadthflow.standalone.data-dir=" + folder));
        SMALL_JOBS.forEach((name, value) -> command.add("--" + name + "=" + value));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("child.log").toFile()))
                .start();
        return new ChildInstance(process, folder);
    }

    /** Waits until the services answer. */
    InstanceFile awaitReady() throws IOException, InterruptedException {
        Path file = folder.resolve("instance.json");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            if (Files.exists(file)) {
                InstanceFile instance = JSON.readValue(Files.readAllBytes(file), InstanceFile.class);
                if (instance.pid() == process.pid()) {
                    return instance;
                }
            }
            process.waitFor(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        }
        throw new IllegalStateException("the instance did not come up:\n" + log());
    }

    /** Posts the pipeline of the small simulated market. */
    String postPipeline() throws IOException, InterruptedException {
        PipelineRequest request = new PipelineRequest("simulated", null, SMALL_MARKET, false, null);
        String answer = send(request("/v1/ingestion/pipelines")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(request))));
        return JSON.readValue(answer, PipelineView.class).id();
    }

    /** Waits until the pipeline has ended; an {@link IOException} means that the instance died on the way. */
    PipelineView awaitEnd(String pipeline) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            PipelineView view = pipeline(pipeline);
            if (view.state().isTerminal()) {
                return view;
            }
            if (process.waitFor(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("the instance died");
            }
        }
        throw new IllegalStateException("the pipeline did not end:\n" + log());
    }

    PipelineView pipeline(String id) throws IOException, InterruptedException {
        return JSON.readValue(send(request("/v1/ingestion/pipelines/" + id)), PipelineView.class);
    }

    /** Validates the newest version of a table. */
    ValidationResult validate(String table) throws IOException, InterruptedException {
        String answer = send(request("/v1/ingestion/validations")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(
                        JSON.writeValueAsBytes(new ValidationRequest(table, null, Engine.LOCAL)))));
        String path =
                "/v1/ingestion/jobs/" + JSON.readValue(answer, JobView.class).id();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        JobView job = JSON.readValue(get(path), JobView.class);
        while (!job.state().isTerminal() && System.nanoTime() < deadline) {
            process.waitFor(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
            job = JSON.readValue(get(path), JobView.class);
        }
        return Objects.requireNonNull(JSON.convertValue(job.result(), ValidationResult.class), job::toString);
    }

    /** Asks the model of the simulated market about one symbol, once serving has seen that there is one. */
    PredictResponse predict(String symbol) throws IOException, InterruptedException {
        awaitRow("/v1/serving/models/simulated-direction-1d/entities?listing=sim.equity", symbol, MODEL_SEEN);
        PredictRequest request =
                new PredictRequest("simulated-direction-1d", null, List.of(new PredictRequest.Entity(symbol)), null);
        String answer = send(request("/v1/serving/predict")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(request))));
        return JSON.readValue(answer, PredictResponse.class);
    }

    @Override
    public String get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    @Override
    public List<String> tableNames() throws IOException, InterruptedException {
        List<String> names = new ArrayList<>();
        JSON.readTree(get("/v1/ingestion/tables"))
                .get("items")
                .forEach(table -> names.add(table.get("name").asString()));
        return names;
    }

    /** Waits until the answer of {@code GET path} contains {@code text}. */
    void awaitRow(String path, String text, Duration patience) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        String answer = "";
        while (System.nanoTime() < deadline) {
            answer = getIfThere(path);
            if (answer.contains(text)) {
                return;
            }
            process.waitFor(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        }
        throw new IllegalStateException(text + " did not appear in " + answer);
    }

    private String getIfThere(String path) throws IOException, InterruptedException {
        try {
            return get(path);
        } catch (IllegalStateException e) {
            return e.getMessage();
        }
    }

    /** Lets the instance work for {@code millis}. */
    void awaitDeathWithin(int millis) throws InterruptedException {
        process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    /** True when a signal has killed the process. */
    boolean awaitDeath() throws InterruptedException {
        return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** Kills the process as {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    String log() throws IOException {
        return Files.readString(folder.resolve("child.log"));
    }

    private HttpRequest.Builder request(String path) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(URI.create(awaitReady().url() + path)).timeout(Duration.ofSeconds(30));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            throw new IllegalStateException(response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
