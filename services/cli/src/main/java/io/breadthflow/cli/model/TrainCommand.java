package io.breadthflow.cli.model;

import io.breadthflow.cli.client.Api;
import io.breadthflow.cli.invocation.ExitStatus;
import io.breadthflow.cli.invocation.Invocation;
import io.breadthflow.cli.job.JobFollower;
import io.breadthflow.cli.output.Console;
import io.breadthflow.contracts.api.job.JobView;
import io.breadthflow.contracts.api.training.ReproduceRequest;
import io.breadthflow.contracts.job.ServiceName;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code breadthflow train --reproduce RUN}. */
@Command(
        name = "train",
        description = "Train a recorded run again and compare the bytes of the model.",
        footer = {"", "Example:", "  breadthflow train --reproduce 4f1f6d1c2a77"})
public final class TrainCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private Invocation root;

    @Option(names = "--reproduce", required = true, paramLabel = "RUN", description = "Id of the run to rebuild.")
    @SuppressWarnings("NullAway.Init") // required
    private String run;

    @Override
    public Integer call() throws InterruptedException {
        Api api = new Api(root.endpoints());
        JobView posted = api.post(
                ServiceName.TRAINING,
                "reproductions",
                new ReproduceRequest(run),
                UUID.randomUUID().toString(),
                JobView.class);
        Console console = root.console();
        JobView job = new JobFollower(api, console).followToSuccess(posted);
        Map<String, Object> result = Objects.requireNonNull(job.result(), "a job that succeeded has a result");
        boolean identical = Boolean.TRUE.equals(result.get("identical"));
        console.result(
                result,
                () -> console.line(
                        identical
                                ? "identical: " + result.get("rebuiltSha256")
                                : "DIFFERENT: recorded " + result.get("recordedSha256") + ", rebuilt "
                                        + result.get("rebuiltSha256")));
        return identical ? ExitStatus.OK : ExitStatus.FAILED;
    }
}
