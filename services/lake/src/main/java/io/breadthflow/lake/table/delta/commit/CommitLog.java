package io.breadthflow.lake.table.delta.commit;

import io.breadthflow.lake.table.CommitId;
import io.breadthflow.lake.table.CommitInfo;
import io.breadthflow.lake.table.delta.kernel.KernelFailures;
import io.breadthflow.lake.table.delta.kernel.KernelTable;
import io.delta.kernel.internal.SnapshotImpl;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The commits of a table up to a version, newest first. */
public final class CommitLog {

    private final KernelTable table;
    private final SnapshotImpl snapshot;

    public CommitLog(KernelTable table, SnapshotImpl snapshot) {
        this.table = table;
        this.snapshot = snapshot;
    }

    /** At most {@code limit} entries; it ends early where older ones are no longer kept. */
    public List<CommitInfo> newest(int limit) {
        List<CommitInfo> commits = new ArrayList<>();
        for (long version = snapshot.getVersion(); version >= 0 && commits.size() < limit; version--) {
            Optional<CommitInfo> commit = read(version);
            if (commit.isEmpty()) {
                break;
            }
            commits.add(commit.get());
        }
        return commits;
    }

    /**
     * The commit that holds {@code id}: the one that was made under it, else the first that was made under a later ordinal
     * of the same name. Ordinals only grow, so the search ends at the first smaller one.
     */
    Optional<CommitInfo> find(CommitId id) {
        Optional<CommitInfo> found = Optional.empty();
        for (long version = snapshot.getVersion(); version >= 0; version--) {
            Optional<CommitInfo> commit = read(version);
            if (commit.isEmpty()) {
                break;
            }
            Optional<CommitId> made =
                    commit.get().id().filter(other -> other.what().equals(id.what()));
            if (made.isPresent() && made.get().ordinal() < id.ordinal()) {
                break;
            }
            found = made.isPresent() ? commit : found;
        }
        return found;
    }

    /** Kernel's id of the transaction that made {@code version}. */
    Optional<String> transactionOf(long version) {
        return kernels(version).flatMap(io.delta.kernel.internal.actions.CommitInfo::getTxnId);
    }

    private Optional<CommitInfo> read(long version) {
        if (!table.has(version)) {
            return Optional.empty();
        }
        return Optional.of(kernels(version)
                .map(commit -> CommitRecord.read(
                        version,
                        Instant.ofEpochMilli(commit.getInCommitTimestamp().orElse(commit.getTimestamp())),
                        commit.getOperation().orElse("UNKNOWN"),
                        commit.getOperationParameters(),
                        commit.getOperationMetrics()))
                .orElseGet(() -> CommitRecord.unknown(version)));
    }

    private Optional<io.delta.kernel.internal.actions.CommitInfo> kernels(long version) {
        return KernelFailures.translate(
                table.name(),
                "asked for its history",
                () -> io.delta.kernel.internal.actions.CommitInfo.unsafeTryReadCommitInfoFromPublishedDeltaFile(
                        table.engine(), snapshot.getLogPath(), version));
    }
}
