package io.breadthflow.lake.table.delta.commit;

import io.delta.kernel.commit.CommitFailedException;
import io.delta.kernel.commit.CommitMetadata;
import io.delta.kernel.commit.CommitResponse;
import io.delta.kernel.data.Row;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.internal.actions.CommitInfo;
import io.delta.kernel.internal.actions.SingleAction;
import io.delta.kernel.internal.commit.DefaultFileSystemManagedTableOnlyCommitter;
import io.delta.kernel.utils.CloseableIterator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Writes commits as Kernel does, with a {@link CommitRecord} in them, and remembers which attempts were its own. */
final class LineageCommitter extends DefaultFileSystemManagedTableOnlyCommitter {

    private final CommitRecord commit;
    private final Set<String> attempts = new HashSet<>();

    LineageCommitter(CommitRecord commit) {
        this.commit = commit;
    }

    /** True when the transaction {@code txnId} of the log is one this committer tried. */
    boolean tried(String txnId) {
        return attempts.contains(txnId);
    }

    @Override
    public CommitResponse commit(Engine engine, CloseableIterator<Row> actions, CommitMetadata metadata)
            throws CommitFailedException {
        CommitInfo kernels = metadata.getCommitInfo();
        kernels.getTxnId().ifPresent(attempts::add);
        try {
            return super.commit(engine, actions.map(action -> withRecord(action, kernels)), metadata);
        } catch (CommitFailedException e) {
            throw last(e);
        }
    }

    /** The store has tried a failing write often enough; Kernel would write the same entry again, many times. */
    private static CommitFailedException last(CommitFailedException e) {
        return e.isConflict() ? e : new CommitFailedException(false, false, e.getMessage(), e);
    }

    private Row withRecord(Row action, CommitInfo kernels) {
        if (action.isNullAt(SingleAction.COMMIT_INFO_ORDINAL)) {
            return action;
        }
        Map<String, String> parameters = new HashMap<>(kernels.getOperationParameters());
        parameters.putAll(commit.parameters());
        return SingleAction.createCommitInfoSingleAction(new CommitInfo(
                        kernels.getInCommitTimestamp(),
                        kernels.getTimestamp(),
                        kernels.getEngineInfo(),
                        kernels.getOperation(),
                        parameters,
                        kernels.getIsBlindAppend(),
                        kernels.getTxnId(),
                        commit.metrics())
                .toRow());
    }
}
