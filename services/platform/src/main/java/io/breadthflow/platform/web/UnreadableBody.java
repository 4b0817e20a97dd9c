package io.breadthflow.platform.web;

import io.breadthflow.contracts.api.Problem;
import io.breadthflow.contracts.error.ErrorCode;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Why a body could not be read, without the class names that Jackson would tell.
 *
 * @param code unknown field, or invalid in another way
 * @param detail for people
 * @param errors the field, where there is one
 */
record UnreadableBody(ErrorCode code, String detail, List<Problem.FieldError> errors) {

    static UnreadableBody of(HttpMessageNotReadableException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return unknownField(unknown);
        }
        if (cause instanceof StreamReadException syntax) {
            return new UnreadableBody(
                    ErrorCode.INVALID_REQUEST,
                    "The body is not JSON: line " + syntax.getLocation().getLineNr() + ", column "
                            + syntax.getLocation().getColumnNr() + ".",
                    List.of());
        }
        if (cause instanceof JacksonException value && !value.getPath().isEmpty()) {
            return field(ErrorCode.INVALID_REQUEST, path(value), reason(value));
        }
        return new UnreadableBody(
                ErrorCode.INVALID_REQUEST, "The body is missing or does not have the documented form.", List.of());
    }

    private static UnreadableBody unknownField(UnrecognizedPropertyException unknown) {
        TreeSet<String> known = new TreeSet<>();
        if (unknown.getKnownPropertyIds() != null) {
            unknown.getKnownPropertyIds().forEach(id -> known.add(String.valueOf(id)));
        }
        return field(ErrorCode.UNKNOWN_FIELD, path(unknown), "does not exist; known are " + String.join(", ", known));
    }

    private static String reason(JacksonException value) {
        if (value instanceof InvalidFormatException format && format.getTargetType() != null) {
            Class<?> type = format.getTargetType();
            return type.isEnum()
                    ? "is '" + format.getValue() + "' and not one of " + Arrays.toString(type.getEnumConstants())
                    : "is '" + format.getValue() + "' and not a " + type.getSimpleName();
        }
        return "does not have the documented form";
    }

    private static UnreadableBody field(ErrorCode code, String field, String message) {
        return new UnreadableBody(
                code, "The field '" + field + "' " + message + ".", List.of(new Problem.FieldError(field, message)));
    }

    private static String path(JacksonException failure) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : failure.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
