package io.breadthflow.platform.pipeline;

import io.breadthflow.contracts.api.pipeline.PipelineDocument;
import io.breadthflow.contracts.api.pipeline.PipelineRequest;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pipelines that are known by name: a template each. One more is one more file and its name here. */
final class BuiltInPipelines {

    private static final List<String> NAMES = List.of("simulated", "equities-daily");

    private final JsonMapper json;
    private final Map<String, PipelineTemplate> byName = new TreeMap<>();

    BuiltInPipelines(JsonMapper json) {
        this.json = json;
        NAMES.forEach(name -> byName.put(name, load(name)));
    }

    private PipelineTemplate load(String name) {
        try (InputStream file = BuiltInPipelines.class.getResourceAsStream(name + ".json")) {
            if (file == null) {
                throw new IllegalStateException("there is no file " + name + ".json");
            }
            return json.readValue(file, PipelineTemplate.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document that {@code request} asks for: its own, or that of a template with its parameters filled in. */
    PipelineDocument document(PipelineRequest request) {
        PipelineDocument document = request.document();
        String name = request.pipeline();
        if ((document == null) == (name == null || name.isBlank())) {
            throw new PlatformException(
                    ErrorCode.INVALID_REQUEST,
                    "Give either a pipeline, one of " + String.join(", ", byName.keySet()) + ", or a document.");
        }
        if (document == null) {
            return template(String.valueOf(name)).document(json, parameters(request));
        }
        if (!request.equals(new PipelineRequest(null, null, null, false, null, document))) {
            throw new PlatformException(
                    ErrorCode.INVALID_REQUEST,
                    "A document has all its requests in full. Leave source, simulation, force and engine out.");
        }
        return document;
    }

    private PipelineTemplate template(String name) {
        PipelineTemplate template = byName.get(name);
        if (template == null) {
            throw new PlatformException(
                    ErrorCode.NOT_FOUND,
                    "There is no pipeline '" + name + "'. Known are " + String.join(", ", byName.keySet()) + ".");
        }
        return template;
    }

    /** Everything given in {@code request}. */
    private Map<String, JsonNode> parameters(PipelineRequest request) {
        Map<String, JsonNode> given = new TreeMap<>();
        json.<JsonNode>valueToTree(request).properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (!value.isNull() && !(value.isString() && value.stringValue().isBlank())) {
                given.put(field.getKey(), value);
            }
        });
        return given;
    }
}
