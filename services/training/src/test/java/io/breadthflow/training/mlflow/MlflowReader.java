package io.breadthflow.training.mlflow;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what an MLflow server shows, over plain REST. */
public final class MlflowReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newHttpClient();
    private final String uri;

    public MlflowReader(String uri) {
        this.uri = uri;
    }

    public String experimentId(String name) {
        return get("experiments/get-by-name?experiment_name=" + encoded(name))
                .path("experiment")
                .path("experiment_id")
                .asString();
    }

    /** All runs of an experiment with this value of our tag. */
    public List<JsonNode> runs(String experiment, String runId) {
        Map<String, Object> search = Map.of(
                "experiment_ids",
                List.of(experimentId(experiment)),
                "filter",
                "tags.`breadthflow.run_id` = '" + runId + "'");
        return post("runs/search", search).path("runs").valueStream().toList();
    }

    /** A run by MLflow's own id. */
    public JsonNode run(String id) {
        return get("runs/get?run_id=" + id).path("run");
    }

    /** Values of a metric by step. */
    public Map<Long, Double> history(String run, String metric) {
        return get("metrics/get-history?run_id=" + run + "&metric_key=" + encoded(metric))
                .path("metrics")
                .valueStream()
                .collect(Collectors.toMap(
                        value -> Long.parseLong(value.path("step").asString("0")),
                        value -> value.path("value").asDouble()));
    }

    public List<JsonNode> versions(String model) {
        return get("model-versions/search?filter=" + encoded("name = '" + model + "'"))
                .path("model_versions")
                .valueStream()
                .toList();
    }

    /** The version an alias points at. */
    public JsonNode aliased(String model, String alias) {
        return get("registered-models/alias?name=" + encoded(model) + "&alias=" + alias)
                .path("model_version");
    }

    public byte[] artifact(String artifactUri, String file) {
        String path = artifactUri.replaceFirst("mlflow-artifacts:/(/[^/]*/)?", "") + "/" + file;
        return send(HttpRequest.newBuilder(URI.create(uri + "/api/2.0/mlflow-artifacts/artifacts/" + path)));
    }

    public JsonNode post(String path, Object body) {
        return JSON.readTree(send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))));
    }

    private JsonNode get(String path) {
        return JSON.readTree(send(request(path)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(uri + "/api/2.0/mlflow/" + path));
    }

    private byte[] send(HttpRequest.Builder builder) {
        HttpRequest request = builder.timeout(DEADLINE).build();
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new AssertionError(request + " answers " + response.statusCode() + ": "
                        + new String(response.body(), StandardCharsets.UTF_8));
            }
            return response.body();
        } catch (IOException e) {
            throw new AssertionError(request + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
