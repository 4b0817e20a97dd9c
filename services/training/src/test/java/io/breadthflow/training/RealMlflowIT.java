package io.breadthflow.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.contracts.api.training.RunView;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.learning.model.FeatureMatrix;
import io.breadthflow.learning.model.ModelType;
import io.breadthflow.learning.model.TrainedModel;
import io.breadthflow.platform.registry.ModelStore;
import io.breadthflow.platform.registry.RegisteredModel;
import io.breadthflow.platform.test.Eventually;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
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
        return MlflowPython.serverUri();
    }

    @Test
    void pythonLoadsTheModelAndPredictsTheSame() throws Exception {
        RunView run = mirrored("python");
        FeatureMatrix rows = rows(run);
        JsonNode answer = python().predict(champion(run), rows);

        float[] ours = predict(run, rows);
        double booster = MlflowPython.difference(ours, answer.path("xgboost"));
        double function = MlflowPython.difference(ours, answer.path("pyfunc"));
        LOG.info(
                "{} rows, largest difference: mlflow.xgboost {}, mlflow.pyfunc {} ({})",
                ROWS,
                booster,
                function,
                answer.path("versions"));
        assertThat(booster).isLessThanOrEqualTo(1e-6);
        assertThat(function).isLessThanOrEqualTo(1e-6);
        assertThat(answer.path("example").size()).isEqualTo(5);
        assertThat(answer.path("dataset").asString())
                .isEqualTo(run.provenance().data().features().table());
        assertThat(answer.path("delta_version").asLong())
                .isEqualTo(run.provenance().data().features().version());
    }

    @Test
    void mlflowServesTheModelAndAnswersTheSame() throws Exception {
        RunView run = mirrored("served");
        FeatureMatrix rows = rows(run);
        int port = freePort();
        Process server = python().start(
                        "-m",
                        "mlflow",
                        "models",
                        "serve",
                        "-m",
                        champion(run),
                        "--env-manager",
                        "local",
                        "-p",
                        "" + port);
        try {
            String address = "http://127.0.0.1:" + port;
            Eventually.holds(PATIENCE, () -> answers(server, address + "/ping"));

            JsonNode answer =
                    JSON.readTree(post(address + "/invocations", Map.of("dataframe_split", MlflowPython.table(rows))));

            double served = MlflowPython.difference(predict(run, rows), answer.path("predictions"));
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

    private static FeatureMatrix rows(RunView run) {
        return MlflowPython.rows(run.provenance().data().features().outputs(), ROWS);
    }

    private MlflowPython python() {
        return MlflowPython.find(folder);
    }

    private float[] predict(RunView run, FeatureMatrix rows) {
        RegisteredModel version =
                bean(ModelStore.class).find(run.model(), run.modelVersion()).orElseThrow();
        byte[] bytes = bean(Lake.class).store().get(version.bytes().path());
        try (TrainedModel model = ModelType.load(bytes, version.bytes().sha256())) {
            return model.predict(rows);
        }
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
