package io.breadthflow.cli.model;

import io.breadthflow.cli.client.Api;
import io.breadthflow.cli.invocation.ExitStatus;
import io.breadthflow.cli.invocation.Invocation;
import io.breadthflow.cli.output.Console;
import io.breadthflow.cli.output.ScoreTable;
import io.breadthflow.cli.output.TextTable;
import io.breadthflow.contracts.api.Page;
import io.breadthflow.contracts.api.training.ModelView;
import io.breadthflow.contracts.api.training.RunView;
import io.breadthflow.contracts.job.ServiceName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.core.type.TypeReference;

/** {@code breadthflow models [list|show]}. */
@Command(
        name = "models",
        description = "List models, show a version with its scores and where it came from.",
        footer = {
            "",
            "Examples:",
            "  breadthflow models list",
            "  breadthflow models show equities-direction-1d",
            "  breadthflow models show equities-direction-1d --version 3 --json"
        })
public final class ModelsCommand implements Runnable {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private Invocation root;

    /** Without a subcommand the models are listed. */
    @Override
    public void run() {
        list();
    }

    @Command(description = "List all versions of all models.")
    int list() {
        List<ModelView> models = models(new Api(root.endpoints()), "models").items();
        Console console = root.console();
        console.result(models, () -> table(models).print(console));
        return ExitStatus.OK;
    }

    @Command(description = "Show a version of a model: scores beside baselines, and provenance.")
    int show(
            @Parameters(paramLabel = "MODEL", description = "Name of the model.") String name,
            @Option(names = "--version", paramLabel = "N", description = "Version (default: the newest).") @Nullable
                    Integer version) {
        Api api = new Api(root.endpoints());
        ModelView model = version == null ? newest(api, name) : version(api, name, version);
        RunView run = api.get(ServiceName.TRAINING, "runs/" + model.runId(), RunView.class);
        Console console = root.console();
        console.result(Map.of("model", model, "run", run), () -> {
            console.line(model.name() + " version " + model.version() + " " + model.aliases());
            console.line("bytes " + model.sha256());
            ScoreTable.print(console, run);
        });
        return ExitStatus.OK;
    }

    private static ModelView newest(Api api, String name) {
        return models(api, "models/" + Api.escape(name)).items().get(0);
    }

    private static ModelView version(Api api, String name, int version) {
        return api.get(ServiceName.TRAINING, "models/" + Api.escape(name) + "/versions/" + version, ModelView.class);
    }

    private static Page<ModelView> models(Api api, String path) {
        return api.get(ServiceName.TRAINING, path, new TypeReference<Page<ModelView>>() {});
    }

    private static TextTable table(List<ModelView> models) {
        TextTable table = new TextTable("MODEL", "VERSION", "ALIASES", "LABEL", "RUN", "CREATED");
        for (ModelView model : models) {
            table.row(
                    model.name(),
                    model.version(),
                    String.join(",", model.aliases()),
                    model.label(),
                    model.runId(),
                    model.createdAt());
        }
        return table;
    }
}
