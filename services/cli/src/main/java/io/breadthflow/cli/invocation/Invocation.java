package io.breadthflow.cli.invocation;

import io.breadthflow.cli.client.Endpoints;
import io.breadthflow.cli.instance.DataFolder;
import io.breadthflow.cli.output.Console;

/** One call of the command, as its subcommands see it: the options that belong to all of them. */
public interface Invocation {

    /** The streams and the format that the user asked for. */
    Console console();

    /** The folder of the instance. */
    DataFolder dataFolder();

    /** The addresses of the services: {@code --server}, the environment, or the instance of the data folder. */
    Endpoints endpoints();

    /** True when the user named a server: then no instance is started here. */
    boolean isRemote();
}
