package io.breadthflow.platform.problem;

import io.breadthflow.contracts.api.Problem;
import io.breadthflow.contracts.error.ErrorCode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes the bodies of error answers. */
public final class Problems {

    private Problems() {}

    /** A problem without invalid fields. */
    public static Problem of(ErrorCode code, String detail, @Nullable String instance) {
        return of(code, detail, instance, List.of());
    }

    /** A problem with the invalid fields of a request. */
    public static Problem of(
            ErrorCode code, String detail, @Nullable String instance, List<Problem.FieldError> errors) {
        return new Problem(type(code), code.title(), code.status(), detail, instance, code.name(), errors);
    }

    /** Problem of an error of our own: enough to find it in the log, nothing of its inside. */
    public static String internalDetail(String errorId) {
        return "An error of the platform. Look for " + errorId + " in the log, or report it with that id.";
    }

    private static String type(ErrorCode code) {
        return "urn:breadthflow:problem:" + code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
