package io.breadthflow.platform.pipeline;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A value that is a field of the result of an earlier stage, written {@code {"from": "stage.field"}}.
 *
 * @param stage whose result is meant
 * @param path names of the field and of the objects around it, outermost first
 */
record Reference(String stage, List<String> path) {

    private static final String FROM = "from";

    Reference {
        path = List.copyOf(path);
    }

    /** The reference that {@code value} is, if it is one: no request has an object with the one field {@code from}. */
    static Optional<Reference> of(JsonNode value) {
        return value.isObject() && value.size() == 1 && value.has(FROM)
                ? Optional.of(parse(value.get(FROM)))
                : Optional.empty();
    }

    private static Reference parse(JsonNode text) {
        List<String> words = text.isString() ? List.of(text.stringValue().split("\\.", -1)) : List.of();
        if (words.size() < 2 || words.contains("")) {
            throw new PlatformException(
                    ErrorCode.INVALID_REQUEST,
                    text + " is not a reference: write {\"from\": \"stage.field\"}, the field of an earlier stage's"
                            + " result.");
        }
        return new Reference(words.get(0), words.subList(1, words.size()));
    }

    /** The value in {@code result}; empty when it has no such field. */
    Optional<JsonNode> in(JsonNode result) {
        Optional<JsonNode> value = Optional.of(result);
        for (String field : path) {
            value = value.map(object -> object.get(field));
        }
        return value;
    }

    @Override
    public String toString() {
        return stage + "." + String.join(".", path);
    }
}
