package io.breadthflow.cli.pipeline;

import io.breadthflow.cli.client.Api;
import io.breadthflow.cli.client.Endpoints;
import io.breadthflow.cli.instance.DataFolder;
import io.breadthflow.cli.instance.StandaloneLauncher;
import io.breadthflow.cli.instance.StandaloneProcess;
import io.breadthflow.cli.invocation.ExitStatus;
import io.breadthflow.cli.invocation.Invocation;
import io.breadthflow.cli.output.Console;
import io.breadthflow.contracts.api.Engine;
import io.breadthflow.contracts.api.ingestion.SimulationSpec;
import io.breadthflow.contracts.api.instance.InstanceFile;
import io.breadthflow.contracts.api.pipeline.PipelineRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code breadthflow run}: from raw files to served predictions, then serving until Ctrl-C. */
@Command(
        name = "run",
        description = {
            "Run a pipeline from raw files to served predictions, then keep serving until Ctrl-C.",
            "Starts the four services in one process unless an instance of the data folder is up."
        },
        footer = {
            "",
            "Examples:",
            "  breadthflow run                                           the bundled simulated market",
            "  breadthflow run --null-twin --once                        the same market without any signal",
            "  breadthflow run equities-daily --source bars.csv.gz       daily bars from a file or folder",
            "  breadthflow run equities-daily --source bars.csv.gz --once --json"
        })
public final class RunCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private Invocation root;

    @Parameters(
            arity = "0..1",
            paramLabel = "PIPELINE",
            defaultValue = "simulated",
            description = "simulated or equities-daily (default: ${DEFAULT-VALUE}).")
    private String pipeline = "simulated";

    @Option(names = "--source", paramLabel = "PATH", description = "File or folder to take in.")
    private @Nullable String source;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the simulated market.")
    private @Nullable Long seed;

    @Option(names = "--instruments", paramLabel = "N", description = "Equities of the simulated market.")
    private @Nullable Integer instruments;

    @Option(names = "--sessions", paramLabel = "N", description = "Sessions of the simulated market.")
    private @Nullable Integer sessions;

    @Option(names = "--null-twin", description = "Simulate the market without any signal.")
    private boolean nullTwin;

    @Option(names = "--force", description = "Train again even where a run with the same inputs exists.")
    private boolean force;

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            description = "Where features and models are computed: local or spark (default: by the size of the data).")
    private @Nullable Engine engine;

    @Option(names = "--once", description = "Exit when done; status 0 only if every stage succeeded.")
    private boolean once;

    private final long started = System.nanoTime();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (root.isRemote()) {
            return pipeline(new Api(root.endpoints()), Urls.of(root.endpoints()));
        }
        DataFolder folder = root.dataFolder();
        Optional<InstanceFile> running = folder.liveInstance();
        return running.isPresent() ? pipelineOn(running.get()) : pipelineInNewInstance(folder);
    }

    private int pipelineInNewInstance(DataFolder folder) throws IOException, InterruptedException {
        Console console = root.console();
        console.progress("starting the services, log in " + folder.log());
        StandaloneLauncher launcher = new StandaloneLauncher(folder, UpCommand.home());
        try (StandaloneProcess process = launcher.start();
                ShutdownGuard guard = ShutdownGuard.of(process::close)) {
            int status = pipelineOn(process.instance());
            if (status != ExitStatus.OK || once) {
                return status;
            }
            console.progress("serving until Ctrl-C; log in " + folder.log());
            return process.await() == 0 || guard.isStopping() ? ExitStatus.OK : ExitStatus.FAILED;
        }
    }

    private int pipelineOn(InstanceFile instance) throws InterruptedException {
        return pipeline(new Api(Endpoints.at(URI.create(instance.url()))), Urls.of(instance));
    }

    private int pipeline(Api api, Map<String, String> urls) throws InterruptedException {
        RunReport report =
                new PipelineRun(api, root.console(), urls, () -> System.nanoTime() - started).execute(request());
        return report.error() == null ? ExitStatus.OK : ExitStatus.FAILED;
    }

    private PipelineRequest request() {
        return new PipelineRequest(pipeline, absoluteSource(), simulation(), force, engine);
    }

    /** The services do not share our working directory; a remote service reads its own paths. */
    private @Nullable String absoluteSource() {
        return source == null || root.isRemote() ? source : SourceLocation.absolute(source);
    }

    private @Nullable SimulationSpec simulation() {
        if (seed == null && instruments == null && sessions == null && !nullTwin) {
            return null;
        }
        SimulationSpec defaults = SimulationSpec.defaults();
        return new SimulationSpec(
                seed == null ? defaults.seed() : seed,
                instruments == null ? defaults.instruments() : instruments,
                sessions == null ? defaults.sessions() : sessions,
                nullTwin);
    }
}
