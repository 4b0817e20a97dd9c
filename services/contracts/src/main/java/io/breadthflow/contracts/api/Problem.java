package io.breadthflow.contracts.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Body of every error answer ({@code application/problem+json}); {@code detail} is always a string. */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        String code,
        List<FieldError> errors) {

    public Problem {
        errors = errors == null ? List.of() : List.copyOf(errors);
    }

    /** One invalid field of a request and why. */
    public record FieldError(String field, String message) {}
}
