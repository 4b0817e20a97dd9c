package io.breadthflow.platform.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The request of a stage as it is written: JSON with {@linkplain Reference references}. */
record StageRequest(JsonNode json) {

    /** References by the path of the value they stand for, as {@code mapping.date} or {@code models[0]}. */
    Map<String, Reference> references() {
        Map<String, Reference> found = new LinkedHashMap<>();
        with((path, reference) -> {
            found.put(path, reference);
            return JsonNodeFactory.instance.nullNode();
        });
        return found;
    }

    /** The request with null for every reference. */
    JsonNode withoutReferences() {
        return with((path, reference) -> JsonNodeFactory.instance.nullNode());
    }

    /** The request with every reference replaced by what {@code value} answers for its path. */
    JsonNode with(BiFunction<String, Reference, JsonNode> value) {
        return replace(json, "", value);
    }

    private static JsonNode replace(JsonNode node, String path, BiFunction<String, Reference, JsonNode> value) {
        return Reference.of(node)
                .map(reference -> value.apply(path, reference))
                .orElseGet(() ->
                        node.isObject() ? object(node, path, value) : node.isArray() ? array(node, path, value) : node);
    }

    private static JsonNode object(JsonNode node, String path, BiFunction<String, Reference, JsonNode> value) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        node.properties().forEach(field -> {
            String below = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            copy.set(field.getKey(), replace(field.getValue(), below, value));
        });
        return copy;
    }

    private static JsonNode array(JsonNode node, String path, BiFunction<String, Reference, JsonNode> value) {
        ArrayNode copy = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < node.size(); i++) {
            copy.add(replace(node.get(i), path + "[" + i + "]", value));
        }
        return copy;
    }
}
