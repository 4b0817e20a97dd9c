package io.breadthflow.cli.table;

import io.breadthflow.cli.client.Api;
import io.breadthflow.cli.invocation.ExitStatus;
import io.breadthflow.cli.invocation.Invocation;
import io.breadthflow.cli.output.Console;
import io.breadthflow.cli.output.Numbers;
import io.breadthflow.cli.output.TextTable;
import io.breadthflow.contracts.api.Page;
import io.breadthflow.contracts.api.table.CommitView;
import io.breadthflow.contracts.api.table.TableView;
import io.breadthflow.contracts.job.ServiceName;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.core.type.TypeReference;

/** {@code breadthflow tables [list|show|history|export]}. */
@Command(
        name = "tables",
        description = "List, show and export the tables of the lake.",
        subcommands = TableExport.class,
        footer = {
            "",
            "Examples:",
            "  breadthflow tables list",
            "  breadthflow tables history ohlcv",
            "  breadthflow tables export ohlcv --where symbol=AAPL --columns event_time,close --from 2016-01-01"
                    + " --format csv"
        })
public final class TablesCommand implements Runnable {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private Invocation root;

    /** Without a subcommand the tables are listed. */
    @Override
    public void run() {
        list();
    }

    @Command(description = "List all tables.")
    int list() {
        List<TableView> tables = new Api(root.endpoints())
                .get(ServiceName.INGESTION, "tables", new TypeReference<Page<TableView>>() {})
                .items();
        Console console = root.console();
        console.result(tables, () -> listing(tables).print(console));
        return ExitStatus.OK;
    }

    @Command(description = "Show a table: columns, partitions, size.")
    int show(@Parameters(paramLabel = "TABLE", description = "Name of the table.") String name) {
        TableView table =
                new Api(root.endpoints()).get(ServiceName.INGESTION, "tables/" + Api.escape(name), TableView.class);
        Console console = root.console();
        console.result(table, () -> describe(console, table));
        return ExitStatus.OK;
    }

    @Command(description = "Show the commits of a table, newest first.")
    int history(
            @Parameters(paramLabel = "TABLE", description = "Name of the table.") String name,
            @Option(
                            names = "--limit",
                            defaultValue = "20",
                            description = "At most so many (default: ${DEFAULT-VALUE}).")
                    int limit) {
        List<CommitView> commits = new Api(root.endpoints())
                .get(
                        ServiceName.INGESTION,
                        "tables/" + Api.escape(name) + "/history?limit=" + limit,
                        new TypeReference<Page<CommitView>>() {})
                .items();
        Console console = root.console();
        console.result(commits, () -> commitTable(commits).print(console));
        return ExitStatus.OK;
    }

    Invocation root() {
        return root;
    }

    private static TextTable listing(List<TableView> tables) {
        TextTable listing = new TextTable("TABLE", "WRITER", "VERSION", "ROWS", "FILES", "SIZE", "UPDATED");
        for (TableView table : tables) {
            listing.row(
                    table.name(),
                    table.writer(),
                    table.version(),
                    Numbers.count(table.rows()),
                    table.files(),
                    Numbers.bytes(table.sizeBytes()),
                    table.updatedAt());
        }
        return listing;
    }

    private static void describe(Console console, TableView table) {
        console.line(table.name() + " version " + table.version() + ", written by " + table.writer() + ": "
                + Numbers.count(table.rows()) + " rows, " + table.files() + " files, "
                + Numbers.bytes(table.sizeBytes()) + ", partitioned by " + table.partitionBy());
        TextTable columns = new TextTable("COLUMN", "TYPE", "NULL", "MEANING");
        table.columns()
                .forEach(column ->
                        columns.row(column.name(), column.type(), column.nullable() ? "yes" : "no", column.comment()));
        columns.print(console);
    }

    private static TextTable commitTable(List<CommitView> commits) {
        TextTable table = new TextTable("VERSION", "TIME", "OPERATION", "ROWS", "FILES", "WRITES", "JOB");
        for (CommitView commit : commits) {
            table.row(
                    commit.version(),
                    commit.timestamp(),
                    commit.operation(),
                    Numbers.count(commit.rows()),
                    commit.files(),
                    commit.commitId(),
                    commit.jobId());
        }
        return table;
    }
}
