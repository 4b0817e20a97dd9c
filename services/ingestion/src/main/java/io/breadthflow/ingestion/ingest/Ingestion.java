package io.breadthflow.ingestion.ingest;

import io.breadthflow.contracts.api.ingestion.IngestMode;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.table.Tables;
import io.breadthflow.ingestion.archive.ArchiveRevision;
import io.breadthflow.ingestion.source.BarArchive;
import io.breadthflow.ingestion.source.Symbols;
import io.breadthflow.lake.table.CommitId;
import io.breadthflow.lake.table.CommitResult;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Snapshot;
import io.breadthflow.lake.table.Table;
import io.breadthflow.lake.table.TableCommit;
import io.breadthflow.platform.job.run.JobContext;
import java.time.Instant;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * One archive on its way into the table. The accepted rows are kept between the check and the commit; when the job starts
 * again after the check, the archive is read once more.
 */
final class Ingestion {

    private final Lake lake;
    private final JobContext context;
    private final BarArchive archive;
    private final ArchiveRevision revision;
    private final IngestMode mode;
    private final SessionDays days;
    private final Instant now;
    private @Nullable AcceptedBars accepted;

    Ingestion(
            Lake lake,
            JobContext context,
            BarArchive archive,
            ArchiveRevision revision,
            IngestMode mode,
            SessionDays days,
            Instant now) {
        this.lake = lake;
        this.context = context;
        this.archive = archive;
        this.revision = revision;
        this.mode = mode;
        this.days = days;
        this.now = now;
    }

    /** Reads the archive and commits what is refused. */
    Quality check() {
        try (Quarantine quarantine =
                new Quarantine(lake, revision.commitTo(Tables.OHLCV_QUARANTINE.name()), context.lineage(tags()), now)) {
            AcceptedBars bars = read(quarantine);
            refuseEmpty(bars, quarantine);
            context.checkpoint();
            Long version = quarantine.commit().stream().boxed().findFirst().orElse(null);
            return quality(bars, quarantine, version);
        }
    }

    /** Brings the accepted rows into the table. */
    Committed commit() {
        Table table = lake.open(Tables.OHLCV);
        CommitId id = revision.commitTo(Tables.OHLCV.name());
        Snapshot snapshot = table.latest();
        if (snapshot.lastOrdinal(id.what()).orElse(-1) >= id.ordinal()) {
            return new Committed(
                    finish(table.begin(id, context.lineage(tags()))).version(), true);
        }
        BarMerge merge = new BarMerge(mode, accepted(), days, new ExistingBars(snapshot, listing()));
        context.progress().total(accepted().size());
        try (TableCommit commit = table.begin(id, context.lineage(tags())).basedOn(snapshot.version())) {
            long firstChanged = merge.write(commit, listing(), now, this::written);
            if (firstChanged == Long.MAX_VALUE) {
                return new Committed(snapshot.version(), false);
            }
            commit.tag("firstChanged", Long.toString(firstChanged));
            return new Committed(commit.commit().version(), true);
        }
    }

    private void written(int rows) {
        context.progress().add(rows);
        context.checkpoint();
    }

    private static CommitResult finish(TableCommit commit) {
        try (commit) {
            return commit.commit();
        }
    }

    private AcceptedBars accepted() {
        AcceptedBars bars = accepted;
        if (bars == null) {
            try (Quarantine again = new Quarantine(
                    lake, revision.commitTo(Tables.OHLCV_QUARANTINE.name()), context.lineage(tags()), now)) {
                bars = read(again);
            }
        }
        return bars;
    }

    private AcceptedBars read(Quarantine quarantine) {
        AcceptedBars bars = new AcceptedBars(new Symbols());
        BarCheck check = new BarCheck(days, bars, quarantine::add, new ReadProgress(context, archive.sizeBytes()));
        String checksum = archive.read(bars.symbols(), check);
        if (!checksum.equals(revision.checksum())) {
            throw new PlatformException(
                    ErrorCode.SOURCE_UNREADABLE,
                    archive.key() + " changed while it was read. Wait until it is complete and ingest it again.");
        }
        accepted = bars;
        return bars;
    }

    private void refuseEmpty(AcceptedBars bars, Quarantine quarantine) {
        if (bars.size() > 0) {
            return;
        }
        if (quarantine.size() == 0) {
            throw new PlatformException(
                    ErrorCode.NO_DATA, archive.key() + " holds no row below its header. Nothing was changed.");
        }
        throw new PlatformException(
                ErrorCode.NO_DATA,
                "Not one of the " + quarantine.size() + " rows of " + archive.key() + " can be used: "
                        + quarantine.counts() + ", the first in " + quarantine.first()
                        + ". Compare the request's mapping, its dateFormat above all, with the file. Nothing was changed.");
    }

    private Quality quality(AcceptedBars bars, Quarantine quarantine, @Nullable Long quarantineVersion) {
        LongStream.Builder sessions = LongStream.builder();
        for (int row = 0; row < bars.size(); row++) {
            sessions.add(bars.session(row));
        }
        LongSummaryStatistics range = sessions.build().summaryStatistics();
        return new Quality(
                bars.size() + quarantine.size(),
                bars.size(),
                quarantine.size(),
                days.close((int) range.getMin()),
                days.close((int) range.getMax()),
                quarantine.counts(),
                quarantineVersion);
    }

    private String listing() {
        return revision.archive().listing();
    }

    private Map<String, String> tags() {
        return Map.of("listing", listing(), "sha256", revision.checksum());
    }
}
