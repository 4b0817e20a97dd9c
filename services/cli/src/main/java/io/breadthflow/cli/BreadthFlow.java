package io.breadthflow.cli;

import io.breadthflow.cli.client.Endpoints;
import io.breadthflow.cli.instance.DataFolder;
import io.breadthflow.cli.invocation.Invocation;
import io.breadthflow.cli.output.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root of the command line. */
@Command(
        name = "breadthflow",
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        description = "From raw market files to models that people can trust and run.",
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            " 0:it worked",
            " 1:the platform refused or a job failed",
            " 2:the command line is wrong",
            " 3:no instance answers",
            "130:interrupted"
        })
public final class BreadthFlow implements Invocation {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before any command runs
    private CommandSpec spec;

    @Option(
            names = "--server",
            scope = ScopeType.INHERIT,
            paramLabel = "URL",
            description = "Talk to this address instead of the instance of the data folder.")
    private @Nullable URI server;

    @Option(
            names = "--data-dir",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            defaultValue = "${env:BREADTHFLOW_DATA_DIR:-${sys:breadthflow.home:-.}/.breadthflow}",
            description = "Lake, database and instance.json (default: ${DEFAULT-VALUE}).")
    private Path dataDir = Path.of(".breadthflow");

    @Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            description = "Print one JSON document to stdout; progress goes to stderr.")
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            scope = ScopeType.INHERIT,
            usageHelp = true,
            description = "Show this help message and exit.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean help;

    /** Of the root only: below it, {@code --version N} names a version of a model or a table. */
    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Print version information and exit.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean version;

    public static void main(String[] args) {
        System.exit(execute(
                new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                args));
    }

    /** Runs the command with these streams and answers its exit status. */
    public static int execute(PrintWriter out, PrintWriter err, String... args) {
        CommandLine commandLine = new CommandLine(new BreadthFlow());
        Subcommand.neededFor(args).forEach(subcommand -> subcommand.addTo(commandLine));
        return commandLine
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new FailureReport())
                .setExitCodeExceptionMapper(new FailureReport())
                .execute(args);
    }

    @Override
    public Console console() {
        CommandLine commandLine = spec.commandLine();
        return new Console(
                commandLine.getOut(), commandLine.getErr(), json ? Console.Format.JSON : Console.Format.TEXT);
    }

    @Override
    public DataFolder dataFolder() {
        return new DataFolder(dataDir.toAbsolutePath().normalize());
    }

    @Override
    public Endpoints endpoints() {
        return server == null ? Endpoints.of(System.getenv(), dataFolder()::address) : Endpoints.at(server);
    }

    @Override
    public boolean isRemote() {
        return server != null || Endpoints.isConfigured(System.getenv());
    }
}
