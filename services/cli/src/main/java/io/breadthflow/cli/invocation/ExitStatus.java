package io.breadthflow.cli.invocation;

/** Exit statuses of the command, as {@code --help} lists them; 2 (wrong usage) is picocli's own. */
public final class ExitStatus {

    public static final int OK = 0;
    public static final int FAILED = 1;
    public static final int UNREACHABLE = 3;
    public static final int INTERRUPTED = 130;

    private ExitStatus() {}
}
