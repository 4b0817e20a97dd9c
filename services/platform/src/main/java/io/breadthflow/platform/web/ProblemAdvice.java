package io.breadthflow.platform.web;

import io.breadthflow.contracts.api.Problem;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.error.RetryClass;
import io.breadthflow.platform.problem.Problems;
import io.breadthflow.platform.problem.UnreadableJson;
import io.breadthflow.platform.sql.SqlErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers every failure of a request as a problem document. */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> known(PlatformException failure, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            throw failure; // the container then breaks the connection off, so that half an answer is not taken for one
        }
        log(failure, request);
        return answer(
                failure.code(),
                String.valueOf(failure.getMessage()),
                List.of(),
                new HttpHeaders(),
                request.getRequestURI());
    }

    /** A refusal that passes by itself is worth a line; only an error of ours is worth its stack trace. */
    private static void log(PlatformException failure, HttpServletRequest request) {
        if (failure.code().retry() == RetryClass.BUG) {
            LOG.error("{} {}: {}", request.getMethod(), request.getRequestURI(), failure.getMessage(), failure);
        } else if (failure.code().status() >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            LOG.warn(
                    "{} {} refused, {}: {}",
                    request.getMethod(),
                    request.getRequestURI(),
                    failure.code(),
                    failure.getMessage());
        }
    }

    /** Anything else is an error of ours, or the database is away. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unknown(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (response.isCommitted()) {
            throw failure; // as above
        }
        Optional<PlatformException> unavailable = SqlErrors.unavailable(failure);
        if (unavailable.isPresent()) {
            return known(unavailable.get(), request, response);
        }
        String errorId = UUID.randomUUID().toString();
        LOG.error("{} {} failed, {}", request.getMethod(), request.getRequestURI(), errorId, failure);
        return answer(
                ErrorCode.INTERNAL,
                Problems.internalDetail(errorId),
                List.of(),
                new HttpHeaders(),
                request.getRequestURI());
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid(InvalidFields.of(failure.getBindingResult()), headers, request);
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid(InvalidFields.of(failure), headers, request);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        UnreadableJson body = UnreadableJson.of(failure.getCause());
        return answer(body.code(), body.detail(), body.errors(), headers, path(request));
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = failure instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(failure.getPropertyName());
        return invalid(List.of(InvalidFields.mismatch(name, failure)), headers, request);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(code(status), detail(failure, status, request), List.of(), headers, path(request));
    }

    private static ErrorCode code(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> ErrorCode.NOT_FOUND;
            case 405 -> ErrorCode.METHOD_NOT_ALLOWED;
            case 406 -> ErrorCode.NOT_ACCEPTABLE;
            case 415 -> ErrorCode.UNSUPPORTED_MEDIA_TYPE;
            default -> status.is4xxClientError() ? ErrorCode.INVALID_REQUEST : ErrorCode.INTERNAL;
        };
    }

    private static String detail(Exception failure, HttpStatusCode status, WebRequest request) {
        if (status.value() == HttpStatus.NOT_FOUND.value()) {
            return "There is nothing at " + path(request) + ". See /swagger-ui.html for what there is.";
        }
        String detail =
                failure instanceof ErrorResponse answer ? answer.getBody().getDetail() : null;
        return detail == null ? code(status).title() + "." : detail;
    }

    private static ResponseEntity<Object> invalid(
            List<Problem.FieldError> errors, HttpHeaders headers, WebRequest request) {
        String fields = String.join(
                "; ", errors.stream().map(e -> e.field() + " " + e.message()).toList());
        return answer(ErrorCode.INVALID_REQUEST, "Correct these: " + fields + ".", errors, headers, path(request));
    }

    private static String path(WebRequest request) {
        return ((ServletWebRequest) request).getRequest().getRequestURI();
    }

    private static ResponseEntity<Object> answer(
            ErrorCode code, String detail, List<Problem.FieldError> errors, HttpHeaders headers, String path) {
        HttpHeaders all = new HttpHeaders(headers);
        all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return ResponseEntity.status(code.status()).headers(all).body(Problems.of(code, detail, path, errors));
    }
}
