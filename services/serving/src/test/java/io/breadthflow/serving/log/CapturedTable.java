package io.breadthflow.serving.log;

import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.table.TableSpec;
import io.breadthflow.lake.store.ObjectStore;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.CommitId;
import io.breadthflow.lake.table.CommitInfo;
import io.breadthflow.lake.table.CommitResult;
import io.breadthflow.lake.table.FileStage;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Lineage;
import io.breadthflow.lake.table.Partition;
import io.breadthflow.lake.table.Snapshot;
import io.breadthflow.lake.table.Table;
import io.breadthflow.lake.table.TableCommit;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A lake whose only table keeps what is appended, and fails when it is told to. */
final class CapturedTable implements Lake, Table {

    final Map<CommitId, Columns> commits = new LinkedHashMap<>();

    @Nullable
    PlatformException failure;

    boolean failsAfterCommit;

    @Override
    public CommitResult append(CommitId id, Lineage lineage, Columns rows) {
        if (failure != null && !failsAfterCommit) {
            throw failure;
        }
        boolean repeated = commits.putIfAbsent(id, rows) != null;
        if (failure != null) {
            throw failure;
        }
        return new CommitResult(
                commits.size(),
                repeated ? CommitResult.Outcome.ALREADY_DONE : CommitResult.Outcome.COMMITTED,
                rows.size());
    }

    @Override
    public Table open(TableSpec spec) {
        return this;
    }

    @Override
    public Optional<Table> find(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> names() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ObjectStore store() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String name() {
        return "predictions";
    }

    @Override
    public Snapshot latest() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Snapshot at(long version) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Snapshot asOf(Instant time) {
        throw new UnsupportedOperationException();
    }

    @Override
    public TableCommit begin(CommitId id, Lineage lineage) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileStage stage() {
        throw new UnsupportedOperationException();
    }

    @Override
    public CommitResult overwrite(CommitId id, Lineage lineage, Partition partition, Columns rows) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<CommitInfo> history(int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public TableSpec spec() {
        throw new UnsupportedOperationException();
    }
}
