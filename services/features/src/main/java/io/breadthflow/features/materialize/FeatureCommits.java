package io.breadthflow.features.materialize;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.lake.table.Column;
import io.breadthflow.lake.table.CommitId;
import io.breadthflow.lake.table.CommitInfo;
import io.breadthflow.lake.table.Micros;
import io.breadthflow.lake.table.Scan;
import io.breadthflow.lake.table.Table;
import java.util.LongSummaryStatistics;
import java.util.Optional;

/** Commits of one listing to one feature table. */
final class FeatureCommits {

    private final Table table;
    private final String listing;

    FeatureCommits(Table table, String listing) {
        this.table = table;
        this.listing = listing;
    }

    /** The commit {@code id}; its version is pinned by those who train on it. Throws {@code ILLEGAL_STATE} when gone. */
    CommitInfo get(CommitId id) {
        return find(id).orElseThrow(() -> new PlatformException(
                ErrorCode.ILLEGAL_STATE,
                table.name() + " holds " + id.what() + " of a later source version than " + id.ordinal()
                        + ", and features are not computed backwards. Leave the source version out, or read an"
                        + " earlier version of the table."));
    }

    private Optional<CommitInfo> find(CommitId id) {
        return table.history(Integer.MAX_VALUE).stream()
                .filter(commit -> commit.id().filter(id::equals).isPresent())
                .findFirst();
    }

    /** Outcome for job {@code jobId}, which finds {@code commit} made: by itself in an earlier attempt, or by another. */
    Materialized report(CommitInfo commit, long sourceVersion, String jobId) {
        CommitTags tags = CommitTags.of(commit);
        boolean own = commit.jobId().filter(jobId::equals).isPresent();
        if (!own || commit.rows() == 0) {
            Mode mode = own ? tags.mode() : Mode.ALREADY_DONE;
            return new Materialized(tags.engine(), mode, commit.version(), sourceVersion, 0, null, null);
        }
        LongSummaryStatistics times = eventTimes(commit.version(), tags.after());
        return new Materialized(
                tags.engine(),
                tags.mode(),
                commit.version(),
                sourceVersion,
                commit.rows(),
                Micros.toInstant(times.getMin()),
                Micros.toInstant(times.getMax()));
    }

    private LongSummaryStatistics eventTimes(long version, long after) {
        LongSummaryStatistics times = new LongSummaryStatistics();
        Scan mine = Scan.of("event_time").whereEqual("market", listing);
        Scan added = after == Long.MIN_VALUE ? mine : mine.whereAtLeast("event_time", after + 1);
        table.at(version).read(added, rows -> {
            Column.Longs column = rows.longs("event_time");
            for (int row = 0; row < rows.size(); row++) {
                times.accept(column.get(row));
            }
        });
        return times;
    }
}
