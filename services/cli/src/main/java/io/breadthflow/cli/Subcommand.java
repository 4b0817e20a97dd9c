package io.breadthflow.cli;

import io.breadthflow.cli.doctor.DoctorCommand;
import io.breadthflow.cli.job.JobsCommand;
import io.breadthflow.cli.model.ModelsCommand;
import io.breadthflow.cli.model.TrainCommand;
import io.breadthflow.cli.pipeline.PipelinesCommand;
import io.breadthflow.cli.pipeline.RunCommand;
import io.breadthflow.cli.pipeline.UpCommand;
import io.breadthflow.cli.predict.PredictCommand;
import io.breadthflow.cli.table.TablesCommand;
import io.breadthflow.cli.validation.ValidateCommand;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * The subcommands. Reading the annotations of all of them takes longer than everything else the command does, so only
 * the one that is called is read; help and completion read all.
 */
enum Subcommand {
    RUN("run", RunCommand::new),
    UP("up", UpCommand::new),
    PIPELINES("pipelines", PipelinesCommand::new),
    JOBS("jobs", JobsCommand::new),
    MODELS("models", ModelsCommand::new),
    TRAIN("train", TrainCommand::new),
    TABLES("tables", TablesCommand::new),
    VALIDATE("validate", ValidateCommand::new),
    PREDICT("predict", PredictCommand::new),
    DOCTOR("doctor", DoctorCommand::new),
    COMPLETION("generate-completion", CompletionCommand::new);

    private static final Set<String> VERSION = Set.of("--version", "-V");

    private final String word;

    @SuppressWarnings("ImmutableEnumChecker") // a constructor reference
    private final Supplier<Object> create;

    Subcommand(String word, Supplier<Object> create) {
        this.word = word;
        this.create = create;
    }

    /** The subcommands that {@code args} may be about. */
    static List<Subcommand> neededFor(String... args) {
        if (args.length == 1 && VERSION.contains(args[0])) {
            return List.of();
        }
        List<Subcommand> called = Arrays.stream(values())
                .filter(subcommand -> subcommand != COMPLETION)
                .filter(subcommand -> Arrays.asList(args).contains(subcommand.word))
                .toList();
        return called.size() == 1 ? called : List.of(values());
    }

    void addTo(CommandLine commandLine) {
        commandLine.addSubcommand(word, create.get());
    }
}
