package io.breadthflow.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.breadthflow.contracts.api.RunView;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.learning.model.FeatureMatrix;
import io.breadthflow.learning.model.ModelType;
import io.breadthflow.learning.model.TrainedModel;
import io.breadthflow.platform.metadata.ModelStore;
import io.breadthflow.platform.metadata.ModelStore.RegisteredModel;
import io.breadthflow.platform.test.Eventually;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract against a real server, and Python's tools against what the mirror put there. */
@Tag("native")
class RealMlflowIT extends MlflowMirrorContract {
    private static final Logger LOG = LoggerFactory.getLogger(RealMlflowIT.class);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int ROWS = 200;

    @TempDir
    Path folder;

    @Override
    String uri() {
        return environment("BREADTHFLOW_TEST_MLFLOW_URI");
    }

    private static String environment(String name) {
        String value = System.getenv(name);
        if (value == null) {
            LOG.warn("SKIPPED: {} is not set; .ci/servers/mlflow starts a server and sets it", name);
        }
        assumeTrue(value != null, name + " is not set");
        return Objects.requireNonNull(value);
    }

    @Test
    void pythonLoadsTheModelAndPredictsTheSame() throws Exception {
        RunView run = mirrored("python");
        FeatureMatrix rows = rows(run);
        Path script = folder.resolve("predict.py");
        try (InputStream in = RealMlflowIT.class.getResourceAsStream("predict.py")) {
            Files.write(script, Objects.requireNonNull(in).readAllBytes());
        }
        Path file = Files.write(folder.resolve("rows.json"), JSON.writeValueAsBytes(table(rows)));

        JsonNode answer = JSON.readTree(python(script.toString(), champion(run), file.toString()));

        float[] ours = predict(run, rows);
        double booster = difference(ours, answer.path("xgboost"));
        double function = difference(ours, answer.path("pyfunc"));
        LOG.info(
                "{} rows, largest difference: mlflow.xgboost {}, mlflow.pyfunc {} ({})",
                ROWS,
                booster,
                function,
                answer.path("versions"));
        assertThat(booster).isLessThanOrEqualTo(1e-6);
        assertThat(function).isLessThanOrEqualTo(1e-6);
        assertThat(answer.path("example").size()).isEqualTo(5);
        assertThat(answer.path("dataset").asString()).isEqualTo(run.provenance().featureTable());
        assertThat(answer.path("delta_version").asLong())
                .isEqualTo(run.provenance().featureVersion());
    }

    @Test
    void mlflowServesTheModelAndAnswersTheSame() throws Exception {
        RunView run = mirrored("served");
        FeatureMatrix rows = rows(run);
        int port = freePort();
        Process server = start(
                "-m", "mlflow", "models", "serve", "-m", champion(run), "--env-manager", "local", "-p", "" + port);
        try {
            String address = "http://127.0.0.1:" + port;
            Eventually.holds(PATIENCE, () -> answers(server, address + "/ping"));

            JsonNode answer = JSON.readTree(post(address + "/invocations", Map.of("dataframe_split", table(rows))));

            double served = difference(predict(run, rows), answer.path("predictions"));
            LOG.info("{} rows, largest difference: mlflow models serve {}", ROWS, served);
            assertThat(served).isLessThanOrEqualTo(1e-6);
        } finally {
            server.descendants().forEach(ProcessHandle::destroy);
            server.destroy();
            assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static String champion(RunView run) {
        return "models:/" + run.model() + "@champion";
    }

    /** Rows as features have them, a tenth of the values missing. */
    private static FeatureMatrix rows(RunView run) {
        List<String> names = run.provenance().features();
        Random random = new Random(11);
        float[][] columns = new float[names.size()][ROWS];
        for (float[] column : columns) {
            for (int row = 0; row < ROWS; row++) {
                column[row] = random.nextInt(10) == 0 ? Float.NaN : (float) random.nextGaussian();
            }
        }
        return new FeatureMatrix(names, columns);
    }

    private static Map<String, Object> table(FeatureMatrix rows) {
        List<List<Float>> data = new ArrayList<>();
        for (int row = 0; row < rows.rows(); row++) {
            List<Float> values = new ArrayList<>();
            for (int feature = 0; feature < rows.features(); feature++) {
                float value = rows.value(row, feature);
                values.add(Float.isNaN(value) ? null : value);
            }
            data.add(values);
        }
        return Map.of("columns", rows.names(), "data", data);
    }

    private float[] predict(RunView run, FeatureMatrix rows) {
        RegisteredModel version =
                bean(ModelStore.class).findByAlias(run.model(), "champion").orElseThrow();
        byte[] bytes = bean(Lake.class).store().get(version.path());
        try (TrainedModel model = ModelType.load(bytes, version.view().sha256())) {
            return model.predict(rows);
        }
    }

    private static double difference(float[] ours, JsonNode theirs) {
        assertThat(theirs.size()).isEqualTo(ours.length);
        double largest = 0;
        for (int row = 0; row < ours.length; row++) {
            largest = Math.max(largest, Math.abs(ours[row] - theirs.get(row).asDouble()));
        }
        return largest;
    }

    private String python(String... arguments) throws Exception {
        Process process = start(arguments);
        Path output = folder.resolve("output");
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue())
                    .as(Files.readString(folder.resolve("log")))
                    .isZero();
            return Files.readString(output);
        } finally {
            process.destroyForcibly();
        }
    }

    private Process start(String... arguments) throws IOException {
        Path python = Path.of(environment("BREADTHFLOW_TEST_MLFLOW_PYTHON"));
        List<String> command = new ArrayList<>(List.of(python.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("output").toFile())
                .redirectError(folder.resolve("log").toFile());
        builder.environment().put("MLFLOW_TRACKING_URI", uri());
        // It looks for the programs it starts in PATH.
        builder.environment().merge("PATH", python.getParent().toString(), (path, own) -> own + ":" + path);
        return builder.start();
    }

    private boolean answers(Process server, String uri) {
        assertThat(server.isAlive()).as("mlflow models serve runs").isTrue();
        try {
            return send(HttpRequest.newBuilder(URI.create(uri))).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static String post(String uri, Object body) throws IOException {
        HttpResponse<String> response = send(HttpRequest.newBuilder(URI.create(uri))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return HttpClient.newHttpClient()
                    .send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
