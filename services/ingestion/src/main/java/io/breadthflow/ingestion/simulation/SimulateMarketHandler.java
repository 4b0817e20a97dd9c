package io.breadthflow.ingestion.simulation;

import io.breadthflow.contracts.api.ingestion.IngestMode;
import io.breadthflow.contracts.api.ingestion.SimulateRequest;
import io.breadthflow.contracts.api.ingestion.SimulationResult;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.job.JobType;
import io.breadthflow.contracts.table.Tables;
import io.breadthflow.ingestion.archive.Archive;
import io.breadthflow.ingestion.archive.ArchiveRevision;
import io.breadthflow.ingestion.archive.ArchiveStore;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.market.simulation.SimulatedMarket;
import io.breadthflow.market.simulation.SimulatedMarketFiles;
import io.breadthflow.market.simulation.SimulatedMarketSpec;
import io.breadthflow.platform.dataset.DatasetVersion;
import io.breadthflow.platform.job.run.JobContext;
import io.breadthflow.platform.job.run.JobHandler;
import io.breadthflow.platform.job.run.JobOutcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Simulates a market: its bars become a file for an ingestion, its true probabilities a table by which
 * models are judged. The same market is written once.
 */
public final class SimulateMarketHandler implements JobHandler<SimulateRequest, SimulationResult> {

    private final Path folder;
    private final ArchiveStore archives;
    private final Lake lake;

    public SimulateMarketHandler(SimulationProperties properties, ArchiveStore archives, Lake lake) {
        this.folder = properties.folder().toAbsolutePath().normalize();
        this.archives = archives;
        this.lake = lake;
    }

    @Override
    public JobType type() {
        return JobType.SIMULATE_MARKET;
    }

    @Override
    public Class<SimulateRequest> requestType() {
        return SimulateRequest.class;
    }

    @Override
    public Class<SimulationResult> resultType() {
        return SimulationResult.class;
    }

    @Override
    public void admit(SimulateRequest request) {
        Simulation.market(request.simulation());
    }

    @Override
    public Set<String> writes(SimulateRequest request) {
        return Set.of(Tables.SIMULATION_ORACLE.name());
    }

    @Override
    public JobOutcome<SimulationResult> run(SimulateRequest request, JobContext context) throws Exception {
        SimulatedMarket market = SimulatedMarket.of(Simulation.market(request.simulation()));
        SimulatedMarketSpec spec = market.spec();
        long rows = (long) spec.instruments() * spec.sessions();
        context.progress().total(rows);
        Written written = context.step("simulate", spec.text(), Written.class, () -> write(market, context));
        Committed committed = context.step("commit", spec.text(), Committed.class, () -> commit(market, context));
        SimulationResult result =
                new SimulationResult(written.source(), request.simulation(), rows, committed.version());
        return JobOutcome.of(result, List.of(dataset(spec, rows, committed)));
    }

    private Written write(SimulatedMarket market, JobContext context) {
        Path place = folder.resolve(market.spec().hash());
        SimulatedMarketFiles files = SimulatedMarketFiles.in(place);
        try {
            if (!files.areComplete()) {
                files = SimulatedMarketFiles.write(market, place);
            }
        } catch (IOException e) {
            throw new PlatformException(
                    ErrorCode.STORE_UNAVAILABLE,
                    "The simulated market cannot be written to " + place + ": " + e.getMessage()
                            + ". Free space or point breadthflow.ingestion.simulation.folder elsewhere.",
                    e);
        }
        context.progress()
                .add((long) market.spec().instruments() * market.spec().sessions());
        return new Written(files.equities().toString());
    }

    private Committed commit(SimulatedMarket market, JobContext context) {
        SimulatedMarketSpec spec = market.spec();
        Archive archive = new Archive(Tables.SIMULATION_ORACLE.name(), Simulation.LISTING, "simulation");
        ArchiveRevision revision = archives.register(archive, spec.hash(), spec.text(), IngestMode.REPLACE);
        context.checkpoint();
        Map<String, String> tags = Map.of("listing", Simulation.LISTING, "simulation", spec.hash());
        return new Committed(new OracleTable(lake)
                .replace(revision, context.lineage(tags), market)
                .version());
    }

    private static DatasetVersion dataset(SimulatedMarketSpec spec, long rows, Committed committed) {
        return new DatasetVersion(
                Tables.SIMULATION_ORACLE.name(),
                committed.version(),
                rows,
                null,
                null,
                Map.of("simulation", spec.hash(), "seed", spec.seed()));
    }

    /** Output of the first step: where the bars are. */
    record Written(String source) {}

    /** Output of the second step: the version of the table. */
    record Committed(long version) {}
}
