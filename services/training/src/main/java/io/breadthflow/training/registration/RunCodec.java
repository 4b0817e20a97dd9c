package io.breadthflow.training.registration;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads the JSON of stored runs: one form, every field of it, nothing else. */
final class RunCodec {
    private static final TypeReference<List<List<Double>>> CURVES = new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    String write(RunDocument document) {
        return json.writeValueAsString(document);
    }

    String writeCurves(List<List<Double>> curves) {
        return json.writeValueAsString(curves);
    }

    /** The document of {@code run}; throws {@code ILLEGAL_STATE} for one that this version does not know. */
    RunDocument read(String run, String document) {
        JsonNode tree = json.readTree(document);
        int format = tree.path("format").asInt(0);
        if (format != RunDocument.FORMAT) {
            throw new PlatformException(
                    ErrorCode.ILLEGAL_STATE,
                    "The training run " + run + " is stored in format " + format + ", this version reads "
                            + RunDocument.FORMAT + ". Run the version of the platform that wrote it, or a newer one.");
        }
        return json.treeToValue(tree, RunDocument.class);
    }

    List<List<Double>> readCurves(String curves) {
        return json.readValue(curves, CURVES);
    }
}
