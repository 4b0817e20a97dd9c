package io.breadthflow.ingestion.dataset;

import io.breadthflow.contracts.api.Page;
import io.breadthflow.contracts.api.ingestion.DatasetView;
import io.breadthflow.contracts.job.ServiceName;
import io.breadthflow.contracts.table.TableSpec;
import io.breadthflow.contracts.table.Tables;
import io.breadthflow.platform.dataset.DatasetVersion;
import io.breadthflow.platform.dataset.DatasetVersions;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows what is in the tables of this service. */
@RestController
@RequestMapping("/v1/ingestion/datasets")
public final class DatasetController {

    private final DatasetVersions versions;

    public DatasetController(DatasetVersions versions) {
        this.versions = versions;
    }

    /** The latest version of each table, by name; a table nothing was committed to is not listed. */
    @GetMapping
    public Page<DatasetView> list() {
        List<DatasetView> datasets = Tables.fixed().stream()
                .filter(table -> table.writer() == ServiceName.INGESTION)
                .map(TableSpec::name)
                .sorted()
                .map(versions::latest)
                .flatMap(Optional::stream)
                .map(DatasetController::view)
                .toList();
        return new Page<>(datasets, null);
    }

    private static DatasetView view(DatasetVersion dataset) {
        return new DatasetView(
                dataset.table(), dataset.version(), dataset.rows(), dataset.from(), dataset.to(), dataset.facts());
    }
}
