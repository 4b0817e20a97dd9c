package io.breadthflow.platform.web;

import io.breadthflow.contracts.api.Problem;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.platform.problem.Problems;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what fails outside of any controller, which the container forwards here. */
@RestController
@Hidden
final class ProblemErrorController implements ErrorController {

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<Problem> error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        ErrorCode code = code(status instanceof Integer number ? number : ErrorCode.NOT_FOUND.status());
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return ResponseEntity.status(code.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.of(code, code.title() + ".", path == null ? null : path.toString()));
    }

    private static ErrorCode code(int status) {
        if (status == ErrorCode.NOT_FOUND.status()) {
            return ErrorCode.NOT_FOUND;
        }
        return status < ErrorCode.INTERNAL.status() ? ErrorCode.INVALID_REQUEST : ErrorCode.INTERNAL;
    }
}
