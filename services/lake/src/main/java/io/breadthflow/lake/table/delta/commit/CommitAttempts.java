package io.breadthflow.lake.table.delta.commit;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.table.TableSpec;
import io.breadthflow.lake.table.CommitId;
import io.breadthflow.lake.table.CommitInfo;
import io.breadthflow.lake.table.CommitResult;
import io.breadthflow.lake.table.Partition;
import io.breadthflow.lake.table.delta.kernel.KernelFailures;
import io.breadthflow.lake.table.delta.kernel.KernelTable;
import io.breadthflow.lake.table.delta.read.DeltaSnapshot;
import io.delta.kernel.Operation;
import io.delta.kernel.Transaction;
import io.delta.kernel.TransactionCommitResult;
import io.delta.kernel.data.Row;
import io.delta.kernel.exceptions.CommitStateUnknownException;
import io.delta.kernel.exceptions.ConcurrentTransactionException;
import io.delta.kernel.exceptions.ConcurrentWriteException;
import io.delta.kernel.exceptions.MaxCommitRetryLimitReachedException;
import io.delta.kernel.hook.PostCommitHook;
import io.delta.kernel.internal.SnapshotImpl;
import io.delta.kernel.internal.UpdateTableTransactionBuilderImpl;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.CloseableIterable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Commits staged files, again and again until it is certain how it ended. Kernel itself retries appends only: its
 * conflict check looks at removed files and would let rows that were appended meanwhile survive in a replaced partition,
 * so a replacement is planned anew on every version it meets.
 */
final class CommitAttempts {

    private static final int ATTEMPTS = 100;
    private static final int APPEND_RETRIES = 20;
    private static final int UNSETTLED_ATTEMPTS = 3;

    private final KernelTable table;
    private final CommitRecord commit;
    private final Plan plan;
    private final LineageCommitter committer;
    private final TableSpec spec;
    private int unsettled;

    CommitAttempts(KernelTable table, CommitRecord commit, Plan plan, TableSpec spec) {
        this.table = table;
        this.commit = commit;
        this.plan = plan;
        this.committer = new LineageCommitter(commit);
        this.spec = spec;
    }

    /**
     * Content of a commit.
     *
     * @param files to add
     * @param replaced partitions whose present files go
     * @param base the version it was worked out from; empty when it holds for any
     */
    record Plan(List<StagedFile> files, Set<Partition> replaced, OptionalLong base) {}

    /** Result of the commit; hooks are those that Kernel wants run after the commit. */
    record Outcome(CommitResult result, List<PostCommitHook> hooks) {}

    Outcome run() {
        RuntimeException last = null;
        Backoff backoff = new Backoff();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return attempt();
            } catch (ConcurrentTransactionException e) {
                return alreadyDone();
            } catch (ConcurrentWriteException | MaxCommitRetryLimitReachedException | CommitStateUnknownException e) {
                last = e;
            } catch (RuntimeException e) {
                last = judge(e);
            }
            pause(backoff);
        }
        throw new PlatformException(
                ErrorCode.COMMIT_CONFLICT,
                "table " + table.name() + " could not be written: in " + ATTEMPTS
                        + " attempts another commit always came first. Try again when it is written less",
                last);
    }

    /** A write of which the store does not know how it ended is settled by the next attempt, a failing store is not. */
    private RuntimeException judge(RuntimeException e) {
        Optional<ErrorCode> code = KernelFailures.platform(e).map(PlatformException::code);
        if (code.equals(Optional.of(ErrorCode.COMMIT_OUTCOME_UNKNOWN)) && ++unsettled < UNSETTLED_ATTEMPTS) {
            return e;
        }
        boolean settles = code.equals(Optional.of(ErrorCode.COMMIT_CONFLICT));
        if (unsettled > 0 && !settles) {
            throw unknown(e);
        }
        throw e instanceof PlatformException ? e : KernelFailures.failure(table.name(), "written", e);
    }

    private void pause(Backoff backoff) {
        try {
            backoff.pause();
        } catch (PlatformException e) {
            throw unsettled > 0 ? unknown(e) : e;
        }
    }

    private PlatformException unknown(RuntimeException e) {
        return new PlatformException(
                ErrorCode.COMMIT_OUTCOME_UNKNOWN,
                "it is not known whether table " + table.name() + " took the commit " + commit.id()
                        + ". Commit it again under the same id once the store answers: nothing is written twice",
                e);
    }

    private Outcome attempt() {
        SnapshotImpl snapshot = table.latest(committer);
        CommitId id = commit.id();
        UpdateTableTransactionBuilderImpl builder = (UpdateTableTransactionBuilderImpl)
                snapshot.buildUpdateTableTransaction(KernelTable.ENGINE, Operation.WRITE);
        Transaction transaction = builder.withClock(table.clock()::millis)
                .withTransactionId(id.what(), id.ordinal())
                .withMaxRetries(plan.replaced().isEmpty() && plan.base().isEmpty() ? APPEND_RETRIES : 0)
                .build(table.engine());
        refuseWhenOvertaken(snapshot.getVersion());
        TransactionCommitResult done = transaction.commit(table.engine(), actions(snapshot));
        return new Outcome(committed(done.getVersion()), done.getPostCommitHooks());
    }

    private void refuseWhenOvertaken(long version) {
        if (plan.base().isPresent() && plan.base().getAsLong() != version) {
            throw new PlatformException(
                    ErrorCode.COMMIT_CONFLICT,
                    "table " + table.name() + " has moved from version "
                            + plan.base().getAsLong() + " to " + version
                            + " while a change of it was worked out. Work it out again");
        }
    }

    private CloseableIterable<Row> actions(SnapshotImpl snapshot) {
        List<Row> actions = new ArrayList<>();
        StructType schema = snapshot.getSchema();
        DeltaSnapshot planned = new DeltaSnapshot(table, snapshot, Optional.of(spec));
        long now = table.clock().millis();
        planned.files(plan.replaced()).forEach(file -> actions.add(file.remove(now)));
        plan.files().forEach(file -> actions.add(file.add(schema)));
        return CloseableIterable.inMemoryIterable(Utils.toCloseableIterator(actions.iterator()));
    }

    private CommitResult committed(long version) {
        return new CommitResult(version, CommitResult.Outcome.COMMITTED, commit.rows());
    }

    /** The commit as it is found before the first attempt: it may have been made long ago. */
    static Optional<CommitResult> earlier(KernelTable table, CommitId id) {
        SnapshotImpl snapshot = table.latest();
        boolean made = KernelFailures.translate(
                table.name(),
                "asked for its transactions",
                () -> snapshot.getLatestTransactionVersion(table.engine(), id.what())
                        .filter(ordinal -> ordinal >= id.ordinal())
                        .isPresent());
        return made
                ? Optional.of(alreadyDone(versionOf(id, new CommitLog(table, snapshot), snapshot)))
                : Optional.empty();
    }

    private static CommitResult alreadyDone(long version) {
        return new CommitResult(version, CommitResult.Outcome.ALREADY_DONE, 0);
    }

    private static long versionOf(CommitId id, CommitLog log, SnapshotImpl snapshot) {
        return log.find(id).map(CommitInfo::version).orElseGet(snapshot::getVersion);
    }

    /** The id is in the log. An attempt of ours may have put it there without our hearing of it. */
    private Outcome alreadyDone() {
        SnapshotImpl snapshot = table.latest();
        CommitLog log = new CommitLog(table, snapshot);
        long version = versionOf(commit.id(), log, snapshot);
        boolean ours = log.transactionOf(version).filter(committer::tried).isPresent();
        return new Outcome(ours ? committed(version) : alreadyDone(version), List.of());
    }
}
