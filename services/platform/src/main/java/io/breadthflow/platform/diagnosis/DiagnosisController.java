package io.breadthflow.platform.diagnosis;

import io.breadthflow.contracts.api.instance.DiagnosisView;
import io.breadthflow.contracts.api.instance.StoreRaceRequest;
import io.breadthflow.contracts.api.instance.StoreRaceView;
import io.breadthflow.lake.store.ObjectStore;
import io.breadthflow.lake.store.PutRace;
import io.breadthflow.platform.job.run.HostedServices;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Runs the checks one after the other; a check that breaks is a finding, not a failure of the request. */
@RestController
@Tag(name = "Diagnosis")
final class DiagnosisController {

    private final HostedServices services;
    private final ObjectStore store;
    private final List<Diagnostic> diagnostics;

    DiagnosisController(HostedServices services, ObjectStore store, List<Diagnostic> diagnostics) {
        this.services = services;
        this.store = store;
        this.diagnostics = List.copyOf(diagnostics);
    }

    @GetMapping("/v1/{service}/diagnosis")
    @Operation(summary = "Checks the database, the lake, the disk and the clock of this process")
    DiagnosisView diagnose(@PathVariable String service) {
        services.get(service);
        return new DiagnosisView(diagnostics.stream().map(Diagnostic::check).toList());
    }

    @PostMapping("/v1/{service}/diagnosis/races")
    @Operation(summary = "Races for new objects of the lake: exactly one writer of each must win")
    StoreRaceView race(@PathVariable String service, @Valid @RequestBody StoreRaceRequest request)
            throws InterruptedException {
        services.get(service);
        PutRace.Result result = new PutRace(store, request.writers()).run(request.keys(), done -> {});
        return new StoreRaceView(
                store.root(),
                result.keys(),
                result.writers(),
                result.winners(),
                result.contested(),
                result.unwon(),
                result.foreign());
    }
}
