package io.breadthflow.platform.diagnosis;

import io.breadthflow.contracts.job.ServiceName;
import io.breadthflow.lake.store.ObjectStore;
import io.breadthflow.platform.diagnosis.Diagnostic.Finding;
import io.breadthflow.platform.diagnosis.Diagnostic.Status;
import io.breadthflow.platform.job.run.HostedServices;
import io.breadthflow.platform.version.PlatformVersion;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Beans of the diagnosis. */
@Configuration(proxyBeanMethods = false)
public class DiagnosisConfiguration {

    @Bean
    DiagnosisController diagnosisController(
            HostedServices services,
            JdbcClient jdbc,
            ObjectStore store,
            PlatformVersion version,
            Clock clock,
            ObjectProvider<Diagnostic> further) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        diagnostics.add(new Diagnostic("services", "", () -> services(services)));
        diagnostics.add(new Diagnostic("versions", "", () -> versions(version)));
        diagnostics.addAll(new DatabaseDiagnostics(jdbc, clock).all());
        diagnostics.addAll(new LakeDiagnostics(store).all());
        further.orderedStream().forEach(diagnostics::add);
        return new DiagnosisController(services, store, diagnostics);
    }

    private static Finding services(HostedServices services) {
        return new Finding(
                Status.OK,
                String.join(
                        ", ", services.names().stream().map(ServiceName::path).toList()));
    }

    private static Finding versions(PlatformVersion version) {
        return new Finding(Status.OK, "BreadthFlow ML " + version.number() + ", Java " + Runtime.version());
    }
}
