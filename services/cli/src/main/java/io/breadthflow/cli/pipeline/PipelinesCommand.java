package io.breadthflow.cli.pipeline;

import io.breadthflow.cli.client.Api;
import io.breadthflow.cli.client.EveryService;
import io.breadthflow.cli.invocation.ExitStatus;
import io.breadthflow.cli.invocation.Invocation;
import io.breadthflow.cli.output.Console;
import io.breadthflow.cli.output.JobRows;
import io.breadthflow.cli.output.Numbers;
import io.breadthflow.cli.output.TextTable;
import io.breadthflow.contracts.api.Page;
import io.breadthflow.contracts.api.job.JobView;
import io.breadthflow.contracts.api.pipeline.PipelineDocument.Stage;
import io.breadthflow.contracts.api.pipeline.PipelineView;
import io.breadthflow.contracts.job.JobState;
import io.breadthflow.contracts.job.PipelineState;
import io.breadthflow.contracts.job.ServiceName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.core.type.TypeReference;

/** {@code breadthflow pipelines [list|show|watch|cancel]}. */
@Command(
        name = "pipelines",
        description = "List, show, watch and cancel pipelines.",
        footer = {
            "",
            "Examples:",
            "  breadthflow pipelines list --state running",
            "  breadthflow pipelines show 5f3c1f0e-7a55-4b0e-8f1d-2a9f0c6b1e42",
            "  breadthflow pipelines watch 5f3c1f0e-7a55-4b0e-8f1d-2a9f0c6b1e42",
            "  breadthflow pipelines cancel 5f3c1f0e-7a55-4b0e-8f1d-2a9f0c6b1e42"
        })
public final class PipelinesCommand implements Runnable {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private Invocation root;

    /** Without a subcommand the pipelines are listed. */
    @Override
    public void run() {
        list(null, 20);
    }

    @Command(description = "List pipelines, newest first.")
    int list(
            @Option(names = "--state", description = "Only pipelines in this state: ${COMPLETION-CANDIDATES}.")
                    @Nullable
                    PipelineState state,
            @Option(
                            names = "--limit",
                            defaultValue = "20",
                            description = "At most so many (default: ${DEFAULT-VALUE}).")
                    int limit) {
        List<PipelineView> newest = new EveryService(new Api(root.endpoints()), "pipelines")
                .newest(state, limit, new TypeReference<Page<PipelineView>>() {}, PipelineView::createdAt);
        Console console = root.console();
        console.result(newest, () -> table(newest).print(console));
        return ExitStatus.OK;
    }

    @Command(description = "Show a pipeline with its stages.")
    int show(@Parameters(paramLabel = "PIPELINE", description = "Id of the pipeline.") String id) {
        show(find(new Api(root.endpoints()), id));
        return ExitStatus.OK;
    }

    @Command(description = "Follow a pipeline until it ends; the exit status tells how. Closing this stops nothing.")
    int watch(@Parameters(paramLabel = "PIPELINE", description = "Id of the pipeline.") String id)
            throws InterruptedException {
        Api api = new Api(root.endpoints());
        PipelineView pipeline = new PipelineWatch(api, root.console()).follow(find(api, id));
        show(pipeline);
        return pipeline.state() == PipelineState.SUCCEEDED ? ExitStatus.OK : ExitStatus.FAILED;
    }

    @Command(description = "Ask a pipeline to stop: it starts nothing more and promotes nothing.")
    int cancel(@Parameters(paramLabel = "PIPELINE", description = "Id of the pipeline.") String id) {
        Api api = new Api(root.endpoints());
        PipelineView found = find(api, id);
        PipelineView cancelled = api.post(
                ServiceName.ofPath(found.service()),
                "pipelines/" + found.id() + "/cancel",
                null,
                null,
                PipelineView.class);
        Console console = root.console();
        console.result(
                cancelled,
                () -> console.line(cancelled.document().name() + " " + cancelled.id() + " is "
                        + (PipelineWatch.isOver(cancelled) ? cancelled.state() : "asked to stop")));
        return ExitStatus.OK;
    }

    private void show(PipelineView pipeline) {
        Console console = root.console();
        console.result(pipeline, () -> {
            console.line(pipeline.document().name() + " " + pipeline.id() + " " + pipeline.state());
            stages(pipeline).print(console);
        });
        if (pipeline.error() != null) {
            console.error(pipeline.error().title() + ": " + pipeline.error().detail());
        }
        pipeline.jobs().stream()
                .filter(job -> job.error() != null)
                .forEach(job -> console.error(StageName.of(job) + ": "
                        + job.error().title() + ": " + job.error().detail()));
    }

    /** The pipeline, whichever service it was posted at. */
    private static PipelineView find(Api api, String id) {
        return new EveryService(api, "pipelines").find(id, PipelineView.class);
    }

    private static TextTable table(List<PipelineView> pipelines) {
        TextTable table = new TextTable("PIPELINE", "NAME", "STATE", "STAGES", "TIME", "CREATED");
        for (PipelineView pipeline : pipelines) {
            long done = pipeline.jobs().stream()
                    .filter(job -> job.state() == JobState.SUCCEEDED)
                    .count();
            table.row(
                    pipeline.id(),
                    pipeline.document().name(),
                    pipeline.state(),
                    done + "/" + pipeline.document().stages().size(),
                    time(pipeline.createdAt(), pipeline.finishedAt()),
                    pipeline.createdAt());
        }
        return table;
    }

    private static TextTable stages(PipelineView pipeline) {
        TextTable table = new TextTable("STAGE", "TYPE", "AFTER", "STATE", "ROWS", "TIME", "JOB");
        for (Stage stage : pipeline.document().stages()) {
            JobView job = pipeline.jobs().stream()
                    .filter(posted -> stage.name().equals(posted.stage()))
                    .findFirst()
                    .orElse(null);
            String after = String.join(", ", stage.after());
            if (job == null) {
                table.row(stage.name(), stage.type(), after, null, null, null, null);
            } else {
                table.row(
                        stage.name(),
                        stage.type(),
                        after,
                        job.state(),
                        Numbers.count(JobRows.of(job)),
                        time(job.startedAt(), job.finishedAt()),
                        job.id());
            }
        }
        return table;
    }

    private static @Nullable String time(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null ? null : Numbers.duration(Duration.between(from, to));
    }
}
