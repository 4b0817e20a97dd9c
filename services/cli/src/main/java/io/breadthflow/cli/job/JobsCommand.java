package io.breadthflow.cli.job;

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
import io.breadthflow.contracts.job.JobState;
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

/** {@code breadthflow jobs [list|show|watch|cancel]}. */
@Command(
        name = "jobs",
        description = "List, show, watch and cancel jobs.",
        footer = {
            "",
            "Examples:",
            "  breadthflow jobs list --state running",
            "  breadthflow jobs watch 0b0e7d6e-8b0f-4c53-9f0e-4f1f6d1c2a77",
            "  breadthflow jobs cancel 0b0e7d6e-8b0f-4c53-9f0e-4f1f6d1c2a77"
        })
public final class JobsCommand implements Runnable {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private Invocation root;

    /** Without a subcommand the jobs are listed. */
    @Override
    public void run() {
        list(null, 20);
    }

    @Command(description = "List jobs, newest first.")
    int list(
            @Option(names = "--state", description = "Only jobs in this state: ${COMPLETION-CANDIDATES}.") @Nullable
                    JobState state,
            @Option(
                            names = "--limit",
                            defaultValue = "20",
                            description = "At most so many (default: ${DEFAULT-VALUE}).")
                    int limit) {
        List<JobView> newest = new EveryService(new Api(root.endpoints()), "jobs")
                .newest(state, limit, new TypeReference<Page<JobView>>() {}, JobView::createdAt);
        Console console = root.console();
        console.result(newest, () -> table(newest).print(console));
        return ExitStatus.OK;
    }

    @Command(description = "Show a job with its steps, result and error.")
    int show(@Parameters(paramLabel = "JOB", description = "Id of the job.") String id) {
        // A job in full is a document for people too: JSON is its most readable form.
        root.console().document(find(new Api(root.endpoints()), id));
        return ExitStatus.OK;
    }

    @Command(description = "Follow a job until it ends; the exit status tells how.")
    int watch(@Parameters(paramLabel = "JOB", description = "Id of the job.") String id) throws InterruptedException {
        Api api = new Api(root.endpoints());
        JobView job = new JobFollower(api, root.console()).follow(find(api, id));
        Console console = root.console();
        console.result(job, () -> console.line(job.type() + " " + job.state()));
        if (job.error() != null) {
            console.error(job.error().title() + ": " + job.error().detail());
        }
        return job.state() == JobState.SUCCEEDED ? ExitStatus.OK : ExitStatus.FAILED;
    }

    @Command(description = "Ask a job to stop.")
    int cancel(@Parameters(paramLabel = "JOB", description = "Id of the job.") String id) {
        Api api = new Api(root.endpoints());
        JobView job = find(api, id);
        JobView cancelled =
                api.post(ServiceName.ofPath(job.service()), "jobs/" + job.id() + "/cancel", null, null, JobView.class);
        Console console = root.console();
        console.result(
                cancelled,
                () -> console.line(cancelled.type() + " " + cancelled.id() + " is "
                        + (cancelled.state().isTerminal() ? cancelled.state() : "asked to stop")));
        return ExitStatus.OK;
    }

    /** The job, whichever service it belongs to. */
    private static JobView find(Api api, String id) {
        return new EveryService(api, "jobs").find(id, JobView.class);
    }

    private static TextTable table(List<JobView> jobs) {
        TextTable table = new TextTable("JOB", "TYPE", "STATE", "ROWS", "TIME", "CREATED");
        for (JobView job : jobs) {
            table.row(
                    job.id(),
                    job.type(),
                    job.state(),
                    Numbers.count(JobRows.of(job)),
                    time(job.startedAt(), job.finishedAt()),
                    job.createdAt());
        }
        return table;
    }

    private static @Nullable String time(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null ? null : Numbers.duration(Duration.between(from, to));
    }
}
