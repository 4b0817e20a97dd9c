package io.breadthflow.platform.job.run;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.platform.problem.UnreadableJson;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads requests that come from a document and not from a controller, with the same care: a field that does not exist is
 * refused, and so is a value that the request's constraints do not allow.
 */
public final class RequestReader {

    private final JsonMapper json;
    private final Validator validator;

    public RequestReader(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** The request; throws {@code INVALID_REQUEST} or {@code UNKNOWN_FIELD} for one that is not of {@code type}. */
    <Q extends Record> Q read(String request, Class<Q> type) {
        return read(json.readTree(request), type, Set.of());
    }

    /**
     * The request as far as it is known; throws as for a whole one.
     *
     * @param open paths of values that are not known yet and null here, as {@code mapping.date}; nothing is said of them
     */
    public <Q extends Record> Q read(JsonNode request, Class<Q> type, Set<String> open) {
        Q value = bind(request, type);
        List<String> violations = validator.validate(value).stream()
                .filter(violation -> !isOpen(violation.getPropertyPath().toString(), open))
                .map(RequestReader::sentence)
                .sorted()
                .toList();
        if (!violations.isEmpty()) {
            throw new PlatformException(ErrorCode.INVALID_REQUEST, String.join(" ", violations));
        }
        return value;
    }

    private <Q extends Record> Q bind(JsonNode request, Class<Q> type) {
        try {
            return json.treeToValue(request, type);
        } catch (JacksonException e) {
            UnreadableJson reason = UnreadableJson.of(e);
            throw new PlatformException(reason.code(), reason.detail(), e);
        }
    }

    private static boolean isOpen(String path, Set<String> open) {
        return open.stream()
                .anyMatch(field -> path.equals(field) || path.startsWith(field + ".") || path.startsWith(field + "["));
    }

    private static String sentence(ConstraintViolation<?> violation) {
        return "The field '" + violation.getPropertyPath() + "' " + violation.getMessage() + ".";
    }
}
