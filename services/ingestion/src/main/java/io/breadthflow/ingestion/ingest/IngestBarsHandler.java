package io.breadthflow.ingestion.ingest;

import io.breadthflow.contracts.api.ingestion.DatasetResult;
import io.breadthflow.contracts.api.ingestion.IngestRequest;
import io.breadthflow.contracts.job.JobType;
import io.breadthflow.contracts.table.Tables;
import io.breadthflow.ingestion.archive.Archive;
import io.breadthflow.ingestion.archive.ArchiveRevision;
import io.breadthflow.ingestion.archive.ArchiveStore;
import io.breadthflow.ingestion.source.BarArchive;
import io.breadthflow.ingestion.source.BarSources;
import io.breadthflow.ingestion.source.Reason;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Micros;
import io.breadthflow.platform.dataset.DatasetVersion;
import io.breadthflow.platform.job.run.JobContext;
import io.breadthflow.platform.job.run.JobHandler;
import io.breadthflow.platform.job.run.JobOutcome;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes in an archive of daily bars: identifies it, checks every row, commits. */
public final class IngestBarsHandler implements JobHandler<IngestRequest, DatasetResult> {

    private final BarSources sources;
    private final IngestAdmission admission;
    private final ArchiveStore archives;
    private final Lake lake;
    private final IngestMetrics metrics;
    private final Clock clock;

    public IngestBarsHandler(BarSources sources, ArchiveStore archives, Lake lake, IngestMetrics metrics, Clock clock) {
        this.sources = sources;
        this.admission = new IngestAdmission(sources);
        this.archives = archives;
        this.lake = lake;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public JobType type() {
        return JobType.INGEST_BARS;
    }

    @Override
    public Class<IngestRequest> requestType() {
        return IngestRequest.class;
    }

    @Override
    public Class<DatasetResult> resultType() {
        return DatasetResult.class;
    }

    @Override
    public void admit(IngestRequest request) {
        admission.admit(request);
    }

    @Override
    public Set<String> writes(IngestRequest request) {
        return Set.of(Tables.OHLCV.name(), Tables.OHLCV_QUARANTINE.name());
    }

    @Override
    public JobOutcome<DatasetResult> run(IngestRequest request, JobContext context) throws Exception {
        Listing listing = Listing.named(request.listing());
        BarArchive archive = sources.forLocation(request.source()).open(request.source(), request.mapping());
        ArchiveRevision revision =
                context.step("read", archive.stamp(), ArchiveRevision.class, () -> register(request, archive));
        DatasetResult earlier = revision.earlier();
        if (earlier != null) {
            return JobOutcome.of(repeated(earlier, latestVersion()));
        }
        SessionDays days = new SessionDays(listing.calendar());
        Ingestion ingestion = new Ingestion(lake, context, archive, revision, request.mode(), days, clock.instant());
        String fingerprint = revision.number() + " " + revision.fingerprint();
        Quality quality = context.step("check", fingerprint, Quality.class, ingestion::check);
        Committed committed = context.step("commit", fingerprint, Committed.class, ingestion::commit);
        DatasetResult result = quality.result(committed.version());
        archives.complete(revision, result);
        metrics.record(quality);
        return JobOutcome.of(result, datasets(revision, quality, committed));
    }

    private ArchiveRevision register(IngestRequest request, BarArchive archive) {
        String checksum = archive.checksum();
        String fingerprint = String.join(
                "|", checksum, request.mode().name(), request.mapping().toString(), "rules " + Reason.RULES_VERSION);
        return archives.register(
                new Archive(Tables.OHLCV.name(), request.listing(), archive.key()),
                checksum,
                fingerprint,
                request.mode());
    }

    private long latestVersion() {
        return lake.open(Tables.OHLCV).latest().version();
    }

    private static DatasetResult repeated(DatasetResult result, long currentVersion) {
        return new DatasetResult(
                result.table(),
                result.version(),
                currentVersion,
                result.rowsRead(),
                result.rowsAccepted(),
                result.rowsQuarantined(),
                result.qualityScore(),
                result.reasons(),
                true);
    }

    private static List<DatasetVersion> datasets(ArchiveRevision revision, Quality quality, Committed committed) {
        List<DatasetVersion> datasets = new ArrayList<>();
        Long quarantineVersion = quality.quarantineVersion();
        if (quarantineVersion != null) {
            datasets.add(new DatasetVersion(
                    Tables.OHLCV_QUARANTINE.name(),
                    quarantineVersion,
                    quality.rowsQuarantined(),
                    null,
                    null,
                    Map.of("archive", revision.archive().key(), "reasons", quality.reasons())));
        }
        if (committed.isNew()) {
            datasets.add(new DatasetVersion(
                    Tables.OHLCV.name(),
                    committed.version(),
                    quality.rowsAccepted(),
                    Micros.toInstant(quality.firstTime()),
                    Micros.toInstant(quality.lastTime()),
                    facts(revision, quality)));
        }
        return datasets;
    }

    private static Map<String, Object> facts(ArchiveRevision revision, Quality quality) {
        return Map.of(
                "listing", revision.archive().listing(),
                "archive", revision.archive().key(),
                "revision", revision.number(),
                "sha256", revision.checksum(),
                "rowsRead", quality.rowsRead(),
                "rowsAccepted", quality.rowsAccepted(),
                "rowsQuarantined", quality.rowsQuarantined(),
                "qualityScore", quality.score());
    }
}
