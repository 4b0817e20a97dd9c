package io.breadthflow.cli;

import java.io.PrintWriter;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code breadthflow generate-completion}: what picocli's command of that name does, which brings a {@code --help} of its
 * own and cannot stand below a root whose options are inherited.
 */
@Command(
        name = "generate-completion",
        description = "Print a script that completes commands and options in bash and zsh.",
        footer = {"", "Example:", "  source <(breadthflow generate-completion)"})
final class CompletionCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandSpec spec;

    @Override
    public void run() {
        CommandLine root = spec.root().commandLine();
        PrintWriter out = root.getOut();
        out.print(AutoComplete.bash(root.getCommandName(), root));
        out.flush();
    }
}
