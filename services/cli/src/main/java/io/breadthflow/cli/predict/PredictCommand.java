package io.breadthflow.cli.predict;

import io.breadthflow.cli.client.Api;
import io.breadthflow.cli.invocation.ExitStatus;
import io.breadthflow.cli.invocation.Invocation;
import io.breadthflow.cli.output.Console;
import io.breadthflow.cli.output.TextTable;
import io.breadthflow.contracts.api.serving.PredictRequest;
import io.breadthflow.contracts.api.serving.PredictResponse;
import io.breadthflow.contracts.job.ServiceName;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code breadthflow predict MODEL SYMBOL…}. */
@Command(
        name = "predict",
        description = "Ask a served model about symbols.",
        footer = {"", "Example:", "  breadthflow predict equities-direction-1d AAPL MSFT"})
public final class PredictCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private Invocation root;

    @Parameters(index = "0", paramLabel = "MODEL", description = "Name of the model.")
    @SuppressWarnings("NullAway.Init") // required
    private String model;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "SYMBOL", description = "Symbols or instrument keys.")
    @SuppressWarnings("NullAway.Init") // required
    private List<String> symbols;

    @Option(names = "--alias", description = "Alias of the version to ask (default: champion).")
    private @Nullable String alias;

    @Override
    public Integer call() {
        PredictRequest request = new PredictRequest(
                model, alias, symbols.stream().map(PredictRequest.Entity::new).toList(), null);
        PredictResponse response =
                new Api(root.endpoints()).post(ServiceName.SERVING, "predict", request, null, PredictResponse.class);
        Console console = root.console();
        console.result(response, () -> table(response).print(console));
        return ExitStatus.OK;
    }

    private static TextTable table(PredictResponse response) {
        TextTable table = new TextTable("SYMBOL", "PROBABILITY", "FEATURE TIME", "REASON", "PREDICTION");
        for (PredictResponse.Prediction prediction : response.predictions()) {
            Double probability = prediction.probability();
            table.row(
                    prediction.symbol(),
                    probability == null ? "-" : String.format(Locale.ROOT, "%.4f", probability),
                    prediction.featureTime(),
                    prediction.reason(),
                    prediction.predictionId());
        }
        return table;
    }
}
