package io.breadthflow.cli.table;

import io.breadthflow.cli.client.Api;
import io.breadthflow.cli.invocation.ExitStatus;
import io.breadthflow.contracts.job.ServiceName;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code breadthflow tables export}: any table as CSV or JSON, so that its numbers can be checked from outside. */
@Command(
        name = "export",
        description = "Write the rows of a table as CSV or JSON.",
        footer = {
            "",
            "Example:",
            "  breadthflow tables export ohlcv --where symbol=AAPL --columns event_time,close --from 2016-01-01"
        })
final class TableExport implements Callable<Integer> {

    enum Format {
        CSV,
        JSON
    }

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private TablesCommand tables;

    @Parameters(paramLabel = "TABLE", description = "Name of the table.")
    @SuppressWarnings("NullAway.Init") // required
    private String name;

    @Option(names = "--where", paramLabel = "COLUMN=VALUE", description = "Only rows with this value; may be repeated.")
    private List<String> where = new ArrayList<>();

    @Option(names = "--columns", paramLabel = "A,B,…", description = "Only these columns (default: all).")
    private @Nullable String columns;

    @Option(names = "--from", paramLabel = "TIME", description = "Event time from here on (ISO date or instant).")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "TIME", description = "Event time before this (ISO date or instant).")
    private @Nullable String to;

    @Option(names = "--version", paramLabel = "N", description = "Version of the table (default: the latest).")
    private @Nullable Long version;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: CSV, with --json JSON).")
    private @Nullable Format format;

    @Option(names = "--output", paramLabel = "FILE", description = "Write to this file (default: stdout).")
    private @Nullable Path output;

    @Override
    public Integer call() throws IOException {
        Api api = new Api(tables.root().endpoints());
        String path = "tables/" + Api.escape(name) + "/rows" + Api.query(parameters());
        try (Reader rows = new InputStreamReader(api.stream(ServiceName.INGESTION, path), StandardCharsets.UTF_8)) {
            if (output == null) {
                copy(rows, tables.root().console().out());
            } else {
                try (PrintWriter file = new PrintWriter(Files.newBufferedWriter(output))) {
                    copy(rows, file);
                }
            }
        }
        return ExitStatus.OK;
    }

    private List<Map.Entry<String, String>> parameters() {
        List<Map.Entry<String, String>> query = new ArrayList<>();
        query.add(Map.entry("format", format().name().toLowerCase(Locale.ROOT)));
        where.forEach(condition -> query.add(Map.entry("where", condition)));
        add(query, "columns", columns);
        add(query, "from", from);
        add(query, "to", to);
        add(query, "version", version);
        return query;
    }

    private Format format() {
        if (format != null) {
            return format;
        }
        return tables.root().console().isJson() ? Format.JSON : Format.CSV;
    }

    private static void add(List<Map.Entry<String, String>> query, String key, @Nullable Object value) {
        if (value != null) {
            query.add(Map.entry(key, value.toString()));
        }
    }

    private static void copy(Reader rows, PrintWriter writer) {
        try {
            rows.transferTo(writer);
        } catch (IOException e) {
            throw new UncheckedIOException("the export broke off before its end: " + e.getMessage(), e);
        }
        writer.flush();
    }
}
