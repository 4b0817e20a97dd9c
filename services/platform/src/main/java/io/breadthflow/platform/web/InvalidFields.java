package io.breadthflow.platform.web;

import io.breadthflow.contracts.api.Problem;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Says which fields of a request are invalid and why. */
final class InvalidFields {

    private InvalidFields() {}

    static List<Problem.FieldError> of(BindingResult result) {
        return sorted(result.getAllErrors().stream()
                .map(error -> new Problem.FieldError(
                        error instanceof FieldError field ? field.getField() : error.getObjectName(), message(error)))
                .toList());
    }

    static List<Problem.FieldError> of(HandlerMethodValidationException failure) {
        return sorted(failure.getParameterValidationResults().stream()
                .flatMap(result -> errors(result).stream())
                .toList());
    }

    private static List<Problem.FieldError> errors(ParameterValidationResult result) {
        if (result instanceof ParameterErrors body) {
            return of((BindingResult) body);
        }
        String name = String.valueOf(result.getMethodParameter().getParameterName());
        return result.getResolvableErrors().stream()
                .map(error -> new Problem.FieldError(name, message(error)))
                .toList();
    }

    static Problem.FieldError mismatch(String name, TypeMismatchException failure) {
        Class<?> type = failure.getRequiredType();
        String wanted = type == null ? "another type" : type.getSimpleName();
        String choices = type != null && type.isEnum() ? ", one of " + Arrays.toString(type.getEnumConstants()) : "";
        return new Problem.FieldError(name, "is '" + failure.getValue() + "' and not a " + wanted + choices);
    }

    private static String message(MessageSourceResolvable error) {
        String message = error.getDefaultMessage();
        return message == null ? "is not valid" : message;
    }

    private static List<Problem.FieldError> sorted(List<Problem.FieldError> errors) {
        return errors.stream()
                .sorted(Comparator.comparing(Problem.FieldError::field).thenComparing(Problem.FieldError::message))
                .toList();
    }
}
