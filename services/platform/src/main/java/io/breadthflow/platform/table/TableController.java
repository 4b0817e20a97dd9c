package io.breadthflow.platform.table;

import io.breadthflow.contracts.api.Page;
import io.breadthflow.contracts.api.table.CommitView;
import io.breadthflow.contracts.api.table.TableView;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Snapshot;
import io.breadthflow.lake.table.Table;
import io.breadthflow.platform.job.run.HostedServices;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads tables. Any service answers for all of them, whoever writes them. */
@RestController
@RequestMapping("/v1/{service}/tables")
@Tag(name = "Tables")
final class TableController {

    private final HostedServices services;
    private final Lake lake;
    private final RowExport export;

    TableController(HostedServices services, Lake lake, RowExport export) {
        this.services = services;
        this.lake = lake;
        this.export = export;
    }

    @GetMapping
    @Operation(summary = "Lists the tables of the lake at their latest versions")
    Page<TableView> list(@PathVariable String service) {
        services.get(service);
        return new Page<>(
                lake.names().stream()
                        .flatMap(name -> lake.find(name).stream())
                        .map(table -> TableViews.table(table.latest()))
                        .toList(),
                null);
    }

    @GetMapping("/{name}")
    @Operation(summary = "Shows a table, at its latest version or at a given one")
    TableView get(
            @PathVariable String service, @PathVariable String name, @RequestParam @Nullable @Min(0) Long version) {
        return TableViews.table(snapshot(service, name, version));
    }

    @GetMapping("/{name}/history")
    @Operation(summary = "Lists the commits of a table, newest first")
    Page<CommitView> history(
            @PathVariable String service,
            @PathVariable String name,
            @RequestParam(defaultValue = "50") @Min(1) @Max(1000) int limit) {
        return new Page<>(
                table(service, name).history(limit).stream()
                        .map(TableViews::commit)
                        .toList(),
                null);
    }

    @GetMapping(path = "/{name}/rows")
    @Operation(summary = "Streams rows of a table as CSV or JSON")
    @Parameter(name = "columns", in = ParameterIn.QUERY, description = "columns, comma separated; all when left out")
    @Parameter(name = "where", in = ParameterIn.QUERY, description = "column=value, may be given more than once")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "earliest event_time, a day or an instant")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "first event_time not to show, a day or an instant")
    @Parameter(name = "format", in = ParameterIn.QUERY, description = "csv (the default) or json")
    void rows(
            @PathVariable String service,
            @PathVariable String name,
            @RequestParam @Nullable @Min(0) Long version,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        RowFormat format = RowFormat.of(request.getParameter("format"));
        Snapshot snapshot = snapshot(service, name, version);
        RowQuery query = RowQuery.of(request.getParameterMap(), snapshot.spec());
        response.setContentType(format == RowFormat.CSV ? "text/csv;charset=UTF-8" : MediaType.APPLICATION_JSON_VALUE);
        response.setHeader("X-Table-Version", Long.toString(snapshot.version()));
        export.write(snapshot, query, format, response.getOutputStream());
    }

    private Snapshot snapshot(String service, String name, @Nullable Long version) {
        Table table = table(service, name);
        return version == null ? table.latest() : table.at(version);
    }

    private Table table(String service, String name) {
        services.get(service);
        return lake.require(name);
    }
}
