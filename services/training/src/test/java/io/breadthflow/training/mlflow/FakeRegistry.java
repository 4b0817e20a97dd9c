package io.breadthflow.training.mlflow;

import io.breadthflow.training.mlflow.FakeMlflow.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Registered models of a {@link FakeMlflow}. */
final class FakeRegistry {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Map<String, String>> aliases = new LinkedHashMap<>();
    private final List<ObjectNode> versions = new ArrayList<>();

    JsonNode call(String call, JsonNode request) {
        return switch (call) {
            case "POST registered-models/create" -> create(request.path("name").asString());
            case "POST model-versions/create" -> createVersion(request);
            case "GET model-versions/search" -> search(request.path("filter").asString());
            case "POST registered-models/alias" -> point(request);
            case "GET registered-models/alias" -> aliased(request);
            default -> throw new Refusal(404, "ENDPOINT_NOT_FOUND", call);
        };
    }

    private JsonNode create(String name) {
        if (aliases.putIfAbsent(name, new LinkedHashMap<>()) != null) {
            throw new Refusal(400, "RESOURCE_ALREADY_EXISTS", "Registered Model (name=" + name + ") already exists.");
        }
        return FakeTracking.wrap("registered_model", JSON.createObjectNode().put("name", name));
    }

    private JsonNode createVersion(JsonNode request) {
        String name = request.path("name").asString();
        if (!aliases.containsKey(name)) {
            throw new Refusal(404, "RESOURCE_DOES_NOT_EXIST", "no registered model " + name);
        }
        ObjectNode version = ((ObjectNode) request.deepCopy()).put("version", String.valueOf(of(name).size() + 1));
        versions.add(version);
        return FakeTracking.wrap("model_version", version);
    }

    private List<ObjectNode> of(String name) {
        return versions.stream()
                .filter(version -> version.path("name").asString().equals(name))
                .toList();
    }

    private JsonNode search(String filter) {
        Matcher tag = FakeTracking.TAG.matcher(filter);
        boolean tagged = tag.find();
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode found = answer.putArray("model_versions");
        versions.stream()
                .filter(version ->
                        filter.contains("name = '" + version.path("name").asString() + "'"))
                .filter(version -> !tagged || FakeTracking.hasTag(version.path("tags"), tag))
                .forEach(found::add);
        return answer;
    }

    private JsonNode point(JsonNode request) {
        String alias = request.path("alias").asString();
        if (alias.matches("(?i)latest|v\\d+")) {
            throw Refusal.invalid("alias name '" + alias + "' is reserved.");
        }
        find(request.path("name").asString(), request.path("version").asString());
        aliases.get(request.path("name").asString())
                .put(alias, request.path("version").asString());
        return JSON.createObjectNode();
    }

    private ObjectNode find(String name, String version) {
        return of(name).stream()
                .filter(there -> there.path("version").asString().equals(version))
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "RESOURCE_DOES_NOT_EXIST", name + " has no version " + version));
    }

    /** A missing alias is an invalid value for MLflow, not a missing resource. */
    private JsonNode aliased(JsonNode request) {
        String name = request.path("name").asString();
        return Optional.ofNullable(aliases.getOrDefault(name, Map.of())
                        .get(request.path("alias").asString()))
                .map(version -> FakeTracking.wrap("model_version", find(name, version)))
                .orElseThrow(() -> Refusal.invalid("Registered model alias not found."));
    }
}
