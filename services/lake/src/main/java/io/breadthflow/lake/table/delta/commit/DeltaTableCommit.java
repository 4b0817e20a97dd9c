package io.breadthflow.lake.table.delta.commit;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.table.DataFile;
import io.breadthflow.contracts.table.TableSpec;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.CommitId;
import io.breadthflow.lake.table.CommitListener;
import io.breadthflow.lake.table.CommitPhase;
import io.breadthflow.lake.table.CommitResult;
import io.breadthflow.lake.table.Lineage;
import io.breadthflow.lake.table.Partition;
import io.breadthflow.lake.table.TableCommit;
import io.breadthflow.lake.table.delta.kernel.KernelTable;
import io.delta.kernel.hook.PostCommitHook;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A commit through Kernel; for one thread. */
public final class DeltaTableCommit implements TableCommit {

    private static final Logger LOG = LoggerFactory.getLogger(DeltaTableCommit.class);

    private final KernelTable table;
    private final TableSpec spec;
    private final CommitId id;
    private final CommitListener listener;
    private final Staging staging;
    private final Set<Partition> replaced = new HashSet<>();
    private Lineage lineage;
    private OptionalLong base = OptionalLong.empty();
    private boolean ended;
    private boolean filesMayBeNamed;

    public DeltaTableCommit(KernelTable table, TableSpec spec, CommitId id, Lineage lineage, CommitListener listener) {
        this.table = table;
        this.spec = spec;
        this.id = id;
        this.lineage = lineage;
        this.listener = listener;
        this.staging = new Staging(table, spec);
    }

    @Override
    public TableCommit add(Columns rows) {
        requireOpen();
        staging.add(rows);
        return this;
    }

    @Override
    public TableCommit adopt(DataFile file) {
        requireOpen();
        staging.adopt(file);
        return this;
    }

    @Override
    public TableCommit replace(Partition partition) {
        requireOpen();
        int named = partition.values().size();
        List<String> leading =
                spec.partitionBy().subList(0, Math.min(named, spec.partitionBy().size()));
        if (!partition.values().keySet().equals(Set.copyOf(leading))) {
            throw new IllegalArgumentException("table " + spec.name() + " is partitioned by " + spec.partitionBy()
                    + "; " + partition + " does not name the first of these");
        }
        replaced.add(partition);
        return this;
    }

    @Override
    public TableCommit basedOn(long version) {
        requireOpen();
        base = OptionalLong.of(version);
        return this;
    }

    @Override
    public TableCommit tag(String key, String value) {
        requireOpen();
        lineage = lineage.withTag(key, value);
        return this;
    }

    @Override
    public long rows() {
        return staging.rows();
    }

    @Override
    public CommitResult commit() {
        requireOpen();
        ended = true;
        Instant start = table.clock().instant();
        Optional<CommitResult> earlier = CommitAttempts.earlier(table, id);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        staging.flush();
        reached(CommitPhase.DATA_WRITTEN, start);
        CommitAttempts.Outcome outcome = attempt();
        if (outcome.result().outcome() == CommitResult.Outcome.ALREADY_DONE) {
            return outcome.result();
        }
        reached(CommitPhase.COMMITTED, start);
        maintain(outcome.hooks());
        reached(CommitPhase.MAINTAINED, start);
        return outcome.result();
    }

    private CommitAttempts.Outcome attempt() {
        filesMayBeNamed = true;
        try {
            CommitAttempts.Outcome outcome = new CommitAttempts(
                            table, record(), new CommitAttempts.Plan(staging.files(), replaced, base), spec)
                    .run();
            filesMayBeNamed = outcome.result().outcome() == CommitResult.Outcome.COMMITTED;
            return outcome;
        } catch (PlatformException e) {
            filesMayBeNamed = e.code() != ErrorCode.COMMIT_CONFLICT;
            throw e;
        }
    }

    private CommitRecord record() {
        CommitRecord.Mode mode = replaced.isEmpty() ? CommitRecord.Mode.APPEND : CommitRecord.Mode.OVERWRITE;
        return new CommitRecord(
                id, lineage, mode, staging.rows(), staging.files().size());
    }

    private void reached(CommitPhase phase, Instant start) {
        listener.reached(
                spec.name(), id, phase, Duration.between(start, table.clock().instant()));
    }

    /** Checksums and checkpoints only make reading faster; the commit stands without them. */
    private void maintain(List<PostCommitHook> hooks) {
        for (PostCommitHook hook : hooks) {
            try {
                hook.threadSafeInvoke(table.engine());
            } catch (IOException | RuntimeException e) {
                LOG.warn("table {}: {} after a commit failed", spec.name(), hook.getType(), e);
            }
        }
    }

    private void requireOpen() {
        if (ended) {
            throw new IllegalStateException("this commit of table " + spec.name() + " has ended");
        }
    }

    @Override
    public void close() {
        ended = true;
        if (!filesMayBeNamed) {
            staging.discard();
        }
    }
}
