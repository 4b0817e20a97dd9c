package io.breadthflow.cli.doctor;

import io.breadthflow.cli.client.Api;
import io.breadthflow.cli.invocation.ExitStatus;
import io.breadthflow.cli.invocation.Invocation;
import io.breadthflow.cli.output.Console;
import io.breadthflow.cli.output.TextTable;
import io.breadthflow.contracts.api.instance.DiagnosisView;
import io.breadthflow.contracts.job.ServiceName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code breadthflow doctor}: asks every service what is wrong, and has the lake's store raced. */
@Command(
        name = "doctor",
        description = {
            "Check database, lake, clocks and services, and say what to do about what is wrong.",
            "The store of the lake is raced: of 16 writers of each of 1,000 new objects exactly one must win."
        },
        footer = {"", "Examples:", "  breadthflow doctor", "  breadthflow doctor --quick --json"})
public final class DoctorCommand implements Callable<Integer> {

    private static final int KEYS = 1_000;
    private static final int QUICK_KEYS = 50;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private Invocation root;

    @Option(
            names = "--quick",
            description = "Race for " + QUICK_KEYS + " objects only: a few seconds instead of a minute or more.")
    private boolean quick;

    @Override
    public Integer call() {
        Api api = new Api(root.endpoints());
        Console console = root.console();
        Map<String, DiagnosisView> found = new LinkedHashMap<>();
        for (ServiceName service : ServiceName.values()) {
            found.put(service.path(), api.get(service, "diagnosis", DiagnosisView.class));
        }
        DiagnosisView.Check race = new StoreRace(api, console).run(quick ? QUICK_KEYS : KEYS);
        found.merge(ServiceName.INGESTION.path(), new DiagnosisView(List.of(race)), DoctorCommand::joined);
        console.result(found, () -> print(console, found));
        boolean failed = found.values().stream()
                .flatMap(view -> view.checks().stream())
                .anyMatch(check -> check.status().equals("FAIL"));
        return failed ? ExitStatus.FAILED : ExitStatus.OK;
    }

    private static DiagnosisView joined(DiagnosisView first, DiagnosisView second) {
        List<DiagnosisView.Check> checks = new ArrayList<>(first.checks());
        checks.addAll(second.checks());
        return new DiagnosisView(checks);
    }

    private static void print(Console console, Map<String, DiagnosisView> found) {
        TextTable table = new TextTable("SERVICE", "CHECK", "STATUS", "DETAIL", "REMEDY");
        found.forEach((service, view) -> view.checks()
                .forEach(check -> table.row(service, check.name(), check.status(), check.detail(), check.remedy())));
        table.print(console);
    }
}
