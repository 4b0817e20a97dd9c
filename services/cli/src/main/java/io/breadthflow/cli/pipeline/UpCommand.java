package io.breadthflow.cli.pipeline;

import io.breadthflow.cli.instance.DataFolder;
import io.breadthflow.cli.instance.StandaloneLauncher;
import io.breadthflow.cli.instance.StandaloneProcess;
import io.breadthflow.cli.invocation.ExitStatus;
import io.breadthflow.cli.invocation.Invocation;
import io.breadthflow.cli.output.Console;
import io.breadthflow.contracts.api.instance.InstanceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code breadthflow up}: the four services in one process, until Ctrl-C. */
@Command(
        name = "up",
        description = "Start the four services in one process and keep them running until Ctrl-C.",
        footer = {"", "Example:", "  breadthflow up --data-dir /tmp/market"})
public final class UpCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private Invocation root;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Console console = root.console();
        DataFolder folder = root.dataFolder();
        Optional<InstanceFile> running = folder.liveInstance();
        if (running.isPresent()) {
            show(console, running.get());
            return ExitStatus.OK;
        }
        StandaloneLauncher launcher = new StandaloneLauncher(folder, home());
        try (StandaloneProcess process = launcher.start();
                ShutdownGuard guard = ShutdownGuard.of(process::close)) {
            show(console, process.instance());
            console.progress("serving until Ctrl-C; log in " + folder.log());
            return process.await() == 0 || guard.isStopping() ? ExitStatus.OK : ExitStatus.FAILED;
        }
    }

    /** Root of the checkout that the launcher script was started from. */
    static Path home() {
        return Path.of(System.getProperty("breadthflow.home", "."))
                .toAbsolutePath()
                .normalize();
    }

    private static void show(Console console, InstanceFile instance) {
        console.result(instance, () -> {
            console.line("up at " + instance.url() + " (pid " + instance.pid() + ")");
            Urls.of(instance).forEach((name, url) -> console.line(String.format("  %-10s %s", name, url)));
        });
    }
}
