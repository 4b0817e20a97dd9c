package io.breadthflow.lake.table.delta;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.table.TableSpec;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.CommitId;
import io.breadthflow.lake.table.CommitInfo;
import io.breadthflow.lake.table.CommitListener;
import io.breadthflow.lake.table.CommitResult;
import io.breadthflow.lake.table.FileStage;
import io.breadthflow.lake.table.Lineage;
import io.breadthflow.lake.table.Partition;
import io.breadthflow.lake.table.Snapshot;
import io.breadthflow.lake.table.Table;
import io.breadthflow.lake.table.TableCommit;
import io.breadthflow.lake.table.delta.commit.CommitLog;
import io.breadthflow.lake.table.delta.commit.DeltaFileStage;
import io.breadthflow.lake.table.delta.commit.DeltaTableCommit;
import io.breadthflow.lake.table.delta.kernel.KernelFailures;
import io.breadthflow.lake.table.delta.kernel.KernelTable;
import io.breadthflow.lake.table.delta.read.DeltaSnapshot;
import io.delta.kernel.exceptions.KernelException;
import io.delta.kernel.internal.SnapshotImpl;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A Delta table through Kernel. */
final class DeltaTable implements Table {

    private final KernelTable kernel;
    private final TableSpec spec;
    private final CommitListener listener;
    private final AtomicReference<@Nullable DeltaSnapshot> newest = new AtomicReference<>();

    DeltaTable(KernelTable kernel, TableSpec spec, CommitListener listener) {
        this.kernel = kernel;
        this.spec = spec;
        this.listener = listener;
    }

    @Override
    public String name() {
        return spec.name();
    }

    @Override
    public TableSpec spec() {
        return spec;
    }

    @Override
    public Snapshot latest() {
        return newest();
    }

    /** Versions have no gaps, so what was the newest still is while the next has no entry. */
    private DeltaSnapshot newest() {
        DeltaSnapshot known = newest.get();
        if (known != null && kernel.has(known.version()) && !kernel.has(known.version() + 1)) {
            return known;
        }
        DeltaSnapshot loaded = snapshot(kernel.latest());
        newest.set(loaded);
        return loaded;
    }

    private DeltaSnapshot snapshot(SnapshotImpl loaded) {
        return new DeltaSnapshot(kernel, loaded, Optional.of(spec));
    }

    @Override
    public Snapshot at(long version) {
        DeltaSnapshot latest = newest();
        if (version == latest.version()) {
            return latest;
        }
        if (!kernel.has(version)) {
            throw new PlatformException(
                    ErrorCode.NOT_FOUND,
                    "table " + name() + " has no version " + version + " (any more); the newest is "
                            + latest.version());
        }
        return snapshot(kernel.at(version));
    }

    @Override
    public Snapshot asOf(Instant time) {
        DeltaSnapshot latest = newest();
        if (!time.isBefore(latest.timestamp())) {
            return latest;
        }
        try {
            return snapshot((SnapshotImpl) kernel.asOf(time.toEpochMilli(), latest.kernel()));
        } catch (KernelException e) {
            if (KernelFailures.platform(e).isPresent()) {
                throw KernelFailures.failure(name(), "read as of " + time, e);
            }
            throw new PlatformException(
                    ErrorCode.NOT_FOUND,
                    "table " + name() + " has no version (any more) of " + time + " or before; see its history",
                    e);
        }
    }

    @Override
    public TableCommit begin(CommitId id, Lineage lineage) {
        return new DeltaTableCommit(kernel, spec, id, lineage, listener);
    }

    @Override
    public FileStage stage() {
        return new DeltaFileStage(kernel, spec);
    }

    @Override
    public CommitResult append(CommitId id, Lineage lineage, Columns rows) {
        try (TableCommit commit = begin(id, lineage)) {
            return commit.add(rows).commit();
        }
    }

    @Override
    public CommitResult overwrite(CommitId id, Lineage lineage, Partition partition, Columns rows) {
        try (TableCommit commit = begin(id, lineage)) {
            return commit.replace(partition).add(rows).commit();
        }
    }

    @Override
    public List<CommitInfo> history(int limit) {
        return new CommitLog(kernel, newest().kernel()).newest(limit);
    }
}
