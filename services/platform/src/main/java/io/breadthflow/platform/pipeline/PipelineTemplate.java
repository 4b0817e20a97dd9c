package io.breadthflow.platform.pipeline;

import io.breadthflow.contracts.api.pipeline.PipelineDocument;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document with parameters: a value of it may be {@code {"parameter": "name"}}.
 *
 * @param parameters by name
 * @param document with parameters in it
 */
record PipelineTemplate(Map<String, Parameter> parameters, JsonNode document) {

    PipelineTemplate {
        parameters = Map.copyOf(parameters);
    }

    /**
     * A parameter.
     *
     * @param otherwise its value where none is given; null leaves it null
     * @param missing what is said when it is not given although it must be, null where it need not be
     * @param refused what is said when it is given although it must not be, null where it may be
     */
    record Parameter(
            @Nullable JsonNode otherwise,
            @Nullable String missing,
            @Nullable String refused) {}

    /** The document with what is {@code given}; throws {@code INVALID_REQUEST} for a parameter too few or too many. */
    PipelineDocument document(JsonMapper json, Map<String, JsonNode> given) {
        parameters.forEach((name, parameter) -> check(parameter, given.containsKey(name)));
        return json.treeToValue(fill(document, given), PipelineDocument.class);
    }

    private static void check(Parameter parameter, boolean given) {
        String complaint = given ? parameter.refused() : parameter.missing();
        if (complaint != null) {
            throw new PlatformException(ErrorCode.INVALID_REQUEST, complaint);
        }
    }

    private JsonNode fill(JsonNode node, Map<String, JsonNode> given) {
        if (node.isObject() && node.size() == 1 && node.has("parameter")) {
            return value(node.get("parameter").stringValue(), given);
        }
        if (node.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(field -> copy.set(field.getKey(), fill(field.getValue(), given)));
            return copy;
        }
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> copy.add(fill(element, given)));
            return copy;
        }
        return node;
    }

    private JsonNode value(String name, Map<String, JsonNode> given) {
        Parameter parameter = parameters.get(name);
        if (parameter == null) {
            throw new IllegalStateException("the template uses a parameter '" + name + "' it does not declare");
        }
        JsonNode otherwise = parameter.otherwise();
        return given.getOrDefault(name, otherwise == null ? JsonNodeFactory.instance.nullNode() : otherwise);
    }
}
