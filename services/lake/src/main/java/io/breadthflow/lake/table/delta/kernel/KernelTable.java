package io.breadthflow.lake.table.delta.kernel;

import io.breadthflow.contracts.table.TableSpec;
import io.breadthflow.lake.store.ObjectStore;
import io.delta.kernel.Snapshot;
import io.delta.kernel.TableManager;
import io.delta.kernel.commit.Committer;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.expressions.Column;
import io.delta.kernel.internal.CreateTableTransactionBuilderImpl;
import io.delta.kernel.internal.SnapshotImpl;
import io.delta.kernel.internal.util.FileNames;
import io.delta.kernel.transaction.CreateTableTransactionBuilder;
import io.delta.kernel.transaction.DataLayoutSpec;
import io.delta.kernel.utils.CloseableIterable;
import java.time.Clock;

/** One table as Kernel sees it: its versions and its creation. */
public final class KernelTable {

    /** Named in every commit. */
    public static final String ENGINE = "breadthflow";

    private final String name;
    private final ObjectStore store;
    private final Clock clock;
    private final Engine engine;
    private final String path;

    public KernelTable(String name, ObjectStore store, Clock clock) {
        this.name = name;
        this.store = store;
        this.clock = clock;
        this.engine = DefaultEngine.create(new StoreFileIO(store));
        this.path = LakePaths.toKernel(LakePaths.folder(name));
    }

    public String name() {
        return name;
    }

    public ObjectStore store() {
        return store;
    }

    public Clock clock() {
        return clock;
    }

    public Engine engine() {
        return engine;
    }

    /** True when there is a first commit. */
    public boolean exists() {
        return store.firstFrom(LakePaths.log(name)).isPresent();
    }

    /** True when the log has the entry of {@code version}. */
    public boolean has(long version) {
        return version >= 0
                && store.find(LakePaths.toStore(FileNames.deltaFile(LakePaths.toKernel(LakePaths.log(name)), version)))
                        .isPresent();
    }

    public SnapshotImpl latest() {
        return KernelFailures.translate(name, "read", () ->
                (SnapshotImpl) TableManager.loadSnapshot(path).build(engine));
    }

    public SnapshotImpl latest(Committer committer) {
        return KernelFailures.translate(name, "read", () -> (SnapshotImpl)
                TableManager.loadSnapshot(path).withCommitter(committer).build(engine));
    }

    public SnapshotImpl at(long version) {
        return KernelFailures.translate(name, "read at version " + version, () -> (SnapshotImpl)
                TableManager.loadSnapshot(path).atVersion(version).build(engine));
    }

    public Snapshot asOf(long millis, Snapshot latest) {
        return TableManager.loadSnapshot(path).atTimestamp(millis, latest).build(engine);
    }

    /** Makes the first commit; throws Kernel's {@code TableAlreadyExistsException} or a conflict when another was first. */
    public void create(TableSpec spec) {
        CreateTableTransactionBuilder builder = TableManager.buildCreateTableTransaction(
                        path, TableSchema.of(spec.columns()), ENGINE)
                .withTableProperties(TableSchema.properties(spec))
                .withMaxRetries(0);
        if (!spec.partitionBy().isEmpty()) {
            builder = builder.withDataLayoutSpec(DataLayoutSpec.partitioned(
                    spec.partitionBy().stream().map(Column::new).toList()));
        }
        ((CreateTableTransactionBuilderImpl) builder)
                .withClock(clock::millis)
                .build(engine)
                .commit(engine, CloseableIterable.emptyIterable());
    }
}
