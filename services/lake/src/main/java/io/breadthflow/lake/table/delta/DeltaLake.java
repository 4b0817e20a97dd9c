package io.breadthflow.lake.table.delta;

import io.breadthflow.contracts.table.ColumnSpec;
import io.breadthflow.contracts.table.TableSpec;
import io.breadthflow.lake.store.LocalObjectStore;
import io.breadthflow.lake.store.ObjectStore;
import io.breadthflow.lake.table.CommitListener;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Table;
import io.breadthflow.lake.table.delta.commit.SpecUpgrade;
import io.breadthflow.lake.table.delta.kernel.KernelFailures;
import io.breadthflow.lake.table.delta.kernel.KernelTable;
import io.breadthflow.lake.table.delta.kernel.LakePaths;
import io.breadthflow.lake.table.delta.kernel.PartitionText;
import io.breadthflow.lake.table.delta.kernel.TableSchema;
import io.delta.kernel.exceptions.ConcurrentWriteException;
import io.delta.kernel.exceptions.KernelException;
import io.delta.kernel.exceptions.MaxCommitRetryLimitReachedException;
import io.delta.kernel.exceptions.TableAlreadyExistsException;
import io.delta.kernel.internal.SnapshotImpl;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Delta tables in an object store, through Delta Kernel. */
public final class DeltaLake implements Lake {

    private final ObjectStore store;
    private final CommitListener listener;
    private final Clock clock;

    private DeltaLake(ObjectStore store, CommitListener listener, Clock clock) {
        this.store = store;
        this.listener = listener;
        this.clock = clock;
    }

    /**
     * The lake in {@code store}.
     *
     * @param listener hears of every commit made through this object
     * @param clock gives commits their time; within a table that never goes back
     */
    public static Lake open(ObjectStore store, CommitListener listener, Clock clock) {
        return new DeltaLake(store, listener, clock);
    }

    /** The lake below the folder {@code root}, see {@link LocalObjectStore}. */
    public static Lake open(Path root, CommitListener listener, Clock clock) {
        return open(LocalObjectStore.open(root), listener, clock);
    }

    @Override
    public Table open(TableSpec spec) {
        requirePartitionTypes(spec);
        KernelTable table = new KernelTable(spec.name(), store, clock);
        if (!table.exists()) {
            create(table, spec);
        }
        new SpecUpgrade(table, spec).run();
        return new DeltaTable(table, spec, listener);
    }

    private static void requirePartitionTypes(TableSpec spec) {
        for (String name : spec.partitionBy()) {
            ColumnSpec column = spec.columns().get(spec.indexOf(name));
            if (!PartitionText.supports(column.type()) || column.nullable()) {
                throw new IllegalArgumentException("table " + spec.name() + " cannot be partitioned by " + name
                        + ": only text, whole numbers, dates and booleans that are never null can");
            }
        }
    }

    private static void create(KernelTable table, TableSpec spec) {
        try {
            table.create(spec);
        } catch (TableAlreadyExistsException | ConcurrentWriteException | MaxCommitRetryLimitReachedException e) {
            if (!table.exists()) {
                throw KernelFailures.failure(spec.name(), "created", e);
            }
        } catch (KernelException e) {
            throw KernelFailures.failure(spec.name(), "created", e);
        }
    }

    @Override
    public Optional<Table> find(String name) {
        KernelTable table = new KernelTable(name, store, clock);
        if (!names().contains(name) || !table.exists()) {
            return Optional.empty();
        }
        SnapshotImpl latest = table.latest();
        return Optional.of(new DeltaTable(table, TableSchema.read(name, latest, Optional.empty()), listener));
    }

    @Override
    public List<String> names() {
        return store.folders(LakePaths.tables()).stream()
                .filter(name -> store.firstFrom(LakePaths.log(name)).isPresent())
                .toList();
    }

    @Override
    public ObjectStore store() {
        return store;
    }
}
