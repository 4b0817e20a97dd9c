package io.breadthflow.training.mlflow;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * Inputs and outputs of a model as MLflow spells them. Features are doubles as in our tables: MLflow refuses
 * doubles where floats are declared, and takes floats where doubles are.
 */
final class ModelSignature {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ModelSignature() {}

    static Map<String, String> of(List<String> features) {
        return new TreeMap<>(Map.of(
                "inputs",
                JSON.writeValueAsString(inputs(features)),
                "outputs",
                JSON.writeValueAsString(List.of(column("float", Map.of())))));
    }

    static List<Map<String, Object>> inputs(List<String> features) {
        return features.stream()
                .map(name -> column("double", Map.of("name", name)))
                .toList();
    }

    private static Map<String, Object> column(String type, Map<String, String> name) {
        Map<String, Object> column = new TreeMap<>(name);
        column.put("type", type);
        column.put("required", true);
        return column;
    }
}
