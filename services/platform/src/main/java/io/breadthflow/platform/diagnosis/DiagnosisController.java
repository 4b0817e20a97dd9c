package io.breadthflow.platform.diagnosis;

import io.breadthflow.contracts.api.DiagnosisView;
import io.breadthflow.platform.job.HostedServices;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Runs the checks one after the other; a check that breaks is a finding, not a failure of the request. */
@RestController
@Tag(name = "Diagnosis")
final class DiagnosisController {

    private final HostedServices services;
    private final List<Diagnostic> diagnostics;

    DiagnosisController(HostedServices services, List<Diagnostic> diagnostics) {
        this.services = services;
        this.diagnostics = List.copyOf(diagnostics);
    }

    @GetMapping("/v1/{service}/diagnosis")
    @Operation(summary = "Checks the database, the lake, the disk and the clock of this process")
    DiagnosisView diagnose(@PathVariable String service) {
        services.get(service);
        return new DiagnosisView(diagnostics.stream().map(Diagnostic::check).toList());
    }
}
