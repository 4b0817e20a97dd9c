package io.breadthflow.cli.validation;

import io.breadthflow.cli.client.Api;
import io.breadthflow.cli.client.Json;
import io.breadthflow.cli.invocation.ExitStatus;
import io.breadthflow.cli.invocation.Invocation;
import io.breadthflow.cli.job.JobFollower;
import io.breadthflow.cli.output.Console;
import io.breadthflow.contracts.api.Engine;
import io.breadthflow.contracts.api.job.JobView;
import io.breadthflow.contracts.api.table.ValidationRequest;
import io.breadthflow.contracts.api.table.ValidationResult;
import io.breadthflow.contracts.job.ServiceName;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code breadthflow validate TABLE}. */
@Command(
        name = "validate",
        description = "Judge every row of a table by what is expected of it; status 1 where rows violate something.",
        footer = {
            "",
            "Examples:",
            "  breadthflow validate ohlcv",
            "  breadthflow validate ohlcv --version 3 --json",
            "  breadthflow validate ohlcv --engine spark"
        })
public final class ValidateCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private Invocation root;

    @Parameters(paramLabel = "TABLE", description = "Name of the table, as 'breadthflow tables list' shows it.")
    @SuppressWarnings("NullAway.Init") // required
    private String table;

    @Option(names = "--version", paramLabel = "N", description = "Version of the table (default: the newest).")
    private @Nullable Long version;

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            description = "local or spark (default: what suits the number of rows).")
    private @Nullable Engine engine;

    @Override
    public Integer call() throws InterruptedException {
        Api api = new Api(root.endpoints());
        JobView posted = api.post(
                ServiceName.INGESTION,
                "validations",
                new ValidationRequest(table, version, engine),
                UUID.randomUUID().toString(),
                JobView.class);
        Console console = root.console();
        JobView job = new JobFollower(api, console).followToSuccess(posted);
        ValidationResult result = Json.MAPPER.convertValue(job.result(), ValidationResult.class);
        console.result(result, () -> ValidationReport.print(console, result));
        return result.violatingRows() == 0 ? ExitStatus.OK : ExitStatus.FAILED;
    }
}
