package io.breadthflow.cli.doctor;

import io.breadthflow.cli.BreadthFlow;
import io.breadthflow.cli.ExitStatus;
import io.breadthflow.cli.client.Api;
import io.breadthflow.cli.output.Console;
import io.breadthflow.cli.output.TextTable;
import io.breadthflow.contracts.api.DiagnosisView;
import io.breadthflow.contracts.job.ServiceName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code breadthflow doctor}: asks every service what is wrong. */
@Command(
        name = "doctor",
        description = "Check database, lake, clocks and services, and say what to do about what is wrong.",
        footer = {"", "Example:", "  breadthflow doctor --json"})
public final class DoctorCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private BreadthFlow root;

    @Override
    public Integer call() {
        Api api = new Api(root.endpoints());
        Map<String, DiagnosisView> found = new LinkedHashMap<>();
        for (ServiceName service : ServiceName.values()) {
            found.put(service.path(), api.get(service, "diagnosis", DiagnosisView.class));
        }
        Console console = root.console();
        console.result(found, () -> print(console, found));
        boolean failed = found.values().stream()
                .flatMap(view -> view.checks().stream())
                .anyMatch(check -> check.status().equals("FAIL"));
        return failed ? ExitStatus.FAILED : ExitStatus.OK;
    }

    private static void print(Console console, Map<String, DiagnosisView> found) {
        TextTable table = new TextTable("SERVICE", "CHECK", "STATUS", "DETAIL", "REMEDY");
        found.forEach((service, view) -> view.checks()
                .forEach(check -> table.row(service, check.name(), check.status(), check.detail(), check.remedy())));
        table.print(console);
    }
}
