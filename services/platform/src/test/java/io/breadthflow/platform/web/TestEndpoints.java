package io.breadthflow.platform.web;

import io.breadthflow.contracts.api.job.JobView;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.job.JobType;
import io.breadthflow.platform.job.queue.Jobs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Endpoints of the service. */
@RestController
final class TestEndpoints {

    private final Jobs jobs;

    TestEndpoints(Jobs jobs) {
        this.jobs = jobs;
    }

    @PostMapping("/v1/ingestion/orders")
    ResponseEntity<JobView> order(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody TestService.Order order) {
        return Accepted.job(jobs.post(JobType.INGEST_BARS, order, key));
    }

    @GetMapping("/v1/ingestion/measured")
    TestService.Measured measured() {
        return new TestService.Measured(
                Double.NaN,
                Double.POSITIVE_INFINITY,
                List.of(1.5, Double.NaN),
                Map.of("inside", Float.NEGATIVE_INFINITY));
    }

    @GetMapping("/v1/ingestion/bug")
    int bug(@RequestParam(defaultValue = "secret inside") String number) {
        return Integer.parseInt(number);
    }

    @GetMapping("/v1/ingestion/busy")
    String busy(@RequestParam(defaultValue = "ohlcv") String table) {
        if (table.isBlank()) {
            return "idle";
        }
        throw new PlatformException(ErrorCode.TABLE_BUSY, "Table " + table + " is being written. Try again.");
    }

    @GetMapping("/v1/ingestion/number")
    int number(@RequestParam @Max(5) int value) {
        return value;
    }
}
