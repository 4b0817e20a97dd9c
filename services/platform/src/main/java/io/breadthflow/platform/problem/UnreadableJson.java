package io.breadthflow.platform.problem;

import io.breadthflow.contracts.api.Problem;
import io.breadthflow.contracts.error.ErrorCode;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * The reason why JSON could not be read as the record it is to be, without the class names that Jackson would tell.
 *
 * @param code unknown field, or invalid in another way
 * @param detail for people
 * @param errors the field, where there is one
 */
public record UnreadableJson(ErrorCode code, String detail, List<Problem.FieldError> errors) {

    /** The reason behind {@code cause}, which Jackson has thrown where it is one of its exceptions. */
    public static UnreadableJson of(@Nullable Throwable cause) {
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return unknownField(unknown);
        }
        if (cause instanceof StreamReadException syntax) {
            return new UnreadableJson(
                    ErrorCode.INVALID_REQUEST,
                    "The body is not JSON: line " + syntax.getLocation().getLineNr() + ", column "
                            + syntax.getLocation().getColumnNr() + ".",
                    List.of());
        }
        if (cause instanceof JacksonException value && !value.getPath().isEmpty()) {
            return field(ErrorCode.INVALID_REQUEST, path(value), reason(value));
        }
        return new UnreadableJson(
                ErrorCode.INVALID_REQUEST, "The body is missing or does not have the documented form.", List.of());
    }

    private static UnreadableJson unknownField(UnrecognizedPropertyException unknown) {
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

    private static UnreadableJson field(ErrorCode code, String field, String message) {
        return new UnreadableJson(
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
