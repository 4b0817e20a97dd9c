package io.breadthflow.training.mlflow;

import io.breadthflow.training.mlflow.FakeMlflow.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Experiments and runs of a {@link FakeMlflow}. */
final class FakeTracking {

    static final Pattern TAG = Pattern.compile("tags\\.`([^`]+)` = '([^']*)'");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int ENTITIES_AT_ONCE = 1000;
    private static final int PARAMETERS_AT_ONCE = 100;

    private final String artifactRoot;
    private final Map<String, ObjectNode> experiments = new LinkedHashMap<>();
    private final Map<String, ObjectNode> runs = new LinkedHashMap<>();

    FakeTracking(String artifactRoot) {
        this.artifactRoot = artifactRoot;
    }

    JsonNode call(String call, JsonNode request) {
        return switch (call) {
            case "GET experiments/get-by-name" ->
                experiment(request.path("experiment_name").asString());
            case "POST experiments/search" ->
                searchExperiments(request.path("filter").asString());
            case "POST experiments/create" ->
                createExperiment(request.path("name").asString());
            case "POST experiments/delete" -> lifecycle(request, "deleted");
            case "POST experiments/restore" -> lifecycle(request, "active");
            case "POST runs/create" -> createRun(request);
            case "POST runs/search" -> search(request);
            case "GET runs/get" -> wrap("run", run(request));
            case "POST runs/log-batch" -> logBatch(request);
            case "POST runs/log-inputs" -> logInputs(request);
            case "POST runs/update" -> update(request);
            case "GET metrics/get-history" -> history(request);
            default -> throw new Refusal(404, "ENDPOINT_NOT_FOUND", call);
        };
    }

    private JsonNode experiment(String name) {
        return experiments.values().stream()
                .filter(experiment -> experiment.path("name").asString().equals(name))
                .findFirst()
                .map(experiment -> wrap("experiment", experiment))
                .orElseThrow(() -> new Refusal(404, "RESOURCE_DOES_NOT_EXIST", "no experiment " + name));
    }

    private JsonNode searchExperiments(String filter) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode found = answer.putArray("experiments");
        experiments.values().stream()
                .filter(there -> filter.equals("name = '" + there.path("name").asString() + "'"))
                .forEach(found::add);
        return answer;
    }

    private JsonNode createExperiment(String name) {
        if (experiments.values().stream()
                .anyMatch(there -> there.path("name").asString().equals(name))) {
            throw new Refusal(400, "RESOURCE_ALREADY_EXISTS", "Experiment(name=" + name + ") already exists.");
        }
        String id = String.valueOf(experiments.size() + 1);
        experiments.put(
                id,
                JSON.createObjectNode()
                        .put("experiment_id", id)
                        .put("name", name)
                        .put("lifecycle_stage", "active")
                        .put("artifact_location", artifactRoot + "/" + id));
        return JSON.createObjectNode().put("experiment_id", id);
    }

    private JsonNode lifecycle(JsonNode request, String stage) {
        experiments.get(request.path("experiment_id").asString()).put("lifecycle_stage", stage);
        return JSON.createObjectNode();
    }

    private JsonNode createRun(JsonNode request) {
        String experiment = request.path("experiment_id").asString();
        String id = String.format("%032x", runs.size() + 1);
        ObjectNode run = JSON.createObjectNode();
        run.putObject("info")
                .put("run_id", id)
                .put("run_uuid", id)
                .put("run_name", request.path("run_name").asString(""))
                .put("experiment_id", experiment)
                .put("status", "RUNNING")
                .put("start_time", request.path("start_time").asLong())
                .put("lifecycle_stage", "active")
                .put(
                        "artifact_uri",
                        experiments.get(experiment).path("artifact_location").asString() + "/" + id + "/artifacts");
        ObjectNode data = run.putObject("data");
        data.putArray("metrics");
        data.putArray("params");
        data.putArray("tags").addAll((ArrayNode) request.path("tags"));
        run.putObject("inputs").putArray("dataset_inputs");
        runs.put(id, run);
        return wrap("run", run);
    }

    private JsonNode search(JsonNode request) {
        Matcher filter = TAG.matcher(request.path("filter").asString(""));
        boolean filtered = filter.find();
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode found = answer.putArray("runs");
        for (ObjectNode run : runs.values()) {
            boolean here = request.path("experiment_ids")
                    .get(0)
                    .asString()
                    .equals(run.path("info").path("experiment_id").asString());
            if (here && (!filtered || hasTag(run.path("data").path("tags"), filter))) {
                found.add(run);
            }
        }
        return answer;
    }

    static boolean hasTag(JsonNode tags, Matcher wanted) {
        return tags.valueStream()
                .anyMatch(tag -> tag.path("key").asString().equals(wanted.group(1))
                        && tag.path("value").asString().equals(wanted.group(2)));
    }

    private ObjectNode run(JsonNode request) {
        ObjectNode run = runs.get(request.path("run_id").asString());
        if (run == null) {
            throw new Refusal(404, "RESOURCE_DOES_NOT_EXIST", "no run " + request.path("run_id"));
        }
        return run;
    }

    private JsonNode logBatch(JsonNode request) {
        ObjectNode data = (ObjectNode) run(request).path("data");
        int parameters = request.path("params").size();
        int metrics = request.path("metrics").size();
        if (parameters > PARAMETERS_AT_ONCE || parameters + metrics > ENTITIES_AT_ONCE) {
            throw Refusal.invalid(metrics + " metrics and " + parameters + " params are too many at once");
        }
        for (JsonNode parameter : request.path("params")) {
            logParameter((ArrayNode) data.path("params"), parameter);
        }
        ArrayNode logged = (ArrayNode) data.path("metrics");
        for (JsonNode metric : request.path("metrics")) {
            if (logged.valueStream().noneMatch(metric::equals)) {
                logged.add(metric);
            }
        }
        return JSON.createObjectNode();
    }

    private static void logParameter(ArrayNode logged, JsonNode parameter) {
        for (JsonNode there : logged) {
            if (there.path("key").equals(parameter.path("key"))) {
                if (!there.equals(parameter)) {
                    throw Refusal.invalid("Changing param values is not allowed: " + parameter);
                }
                return;
            }
        }
        logged.add(parameter);
    }

    private JsonNode logInputs(JsonNode request) {
        ArrayNode inputs = (ArrayNode) run(request).path("inputs").path("dataset_inputs");
        for (JsonNode input : request.path("datasets")) {
            if (inputs.valueStream().noneMatch(input::equals)) {
                inputs.add(input);
            }
        }
        return JSON.createObjectNode();
    }

    private JsonNode update(JsonNode request) {
        ObjectNode info = (ObjectNode) run(request).path("info");
        info.put("status", request.path("status").asString());
        info.put("end_time", request.path("end_time").asLong());
        return wrap("run_info", info);
    }

    private JsonNode history(JsonNode request) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode found = answer.putArray("metrics");
        run(request)
                .path("data")
                .path("metrics")
                .valueStream()
                .filter(metric -> metric.path("key").equals(request.path("metric_key")))
                .forEach(found::add);
        return answer;
    }

    static ObjectNode wrap(String name, JsonNode content) {
        ObjectNode answer = JSON.createObjectNode();
        answer.set(name, content);
        return answer;
    }
}
