package io.breadthflow.cli;

import io.breadthflow.cli.client.RefusedException;
import io.breadthflow.cli.client.UnreachableException;
import io.breadthflow.cli.invocation.ExitStatus;
import io.breadthflow.cli.output.Console;
import io.breadthflow.contracts.api.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IExitCodeExceptionMapper;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into a sentence (or a JSON document) and an exit status. */
final class FailureReport implements IExecutionExceptionHandler, IExitCodeExceptionMapper {

    @Override
    public int handleExecutionException(Exception failure, CommandLine commandLine, ParseResult parsed) {
        BreadthFlow root = (BreadthFlow) rootOf(commandLine).getCommand();
        report(root.console(), failure);
        return getExitCode(failure);
    }

    @Override
    public int getExitCode(Throwable failure) {
        return switch (kind(failure)) {
            case UNREACHABLE -> ExitStatus.UNREACHABLE;
            case INTERRUPTED -> ExitStatus.INTERRUPTED;
            case WRONG_USAGE -> CommandLine.ExitCode.USAGE;
            case REFUSED, BROKEN -> ExitStatus.FAILED;
        };
    }

    private static void report(Console console, Throwable failure) {
        Problem problem = problemOf(failure);
        if (console.isJson()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("status", "FAILED");
            document.put("error", problem);
            console.document(document);
        }
        console.error(problem.title() + ": " + problem.detail());
        problem.errors().forEach(error -> console.error("  " + error.field() + ": " + error.message()));
    }

    private static Problem problemOf(Throwable failure) {
        if (failure instanceof RefusedException refused) {
            return refused.problem();
        }
        String code = kind(failure).name();
        String detail = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        String title = failure instanceof UnreachableException ? "No instance answers" : "The command failed";
        return new Problem(
                "urn:breadthflow:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-'),
                title,
                0,
                detail,
                null,
                code,
                List.of());
    }

    private static Kind kind(Throwable failure) {
        if (failure instanceof UnreachableException) {
            return Kind.UNREACHABLE;
        }
        if (failure instanceof ParameterException) {
            return Kind.WRONG_USAGE;
        }
        if (failure instanceof InterruptedException) {
            return Kind.INTERRUPTED;
        }
        return failure instanceof RefusedException ? Kind.REFUSED : Kind.BROKEN;
    }

    private static CommandLine rootOf(CommandLine commandLine) {
        CommandLine root = commandLine;
        while (root.getParent() != null) {
            root = root.getParent();
        }
        return root;
    }

    private enum Kind {
        UNREACHABLE,
        INTERRUPTED,
        WRONG_USAGE,
        REFUSED,
        BROKEN
    }
}
