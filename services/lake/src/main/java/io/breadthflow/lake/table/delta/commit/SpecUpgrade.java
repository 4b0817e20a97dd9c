package io.breadthflow.lake.table.delta.commit;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.table.ColumnSpec;
import io.breadthflow.contracts.table.TableSpec;
import io.breadthflow.lake.table.delta.kernel.KernelTable;
import io.breadthflow.lake.table.delta.kernel.TableSchema;
import io.delta.kernel.Operation;
import io.delta.kernel.exceptions.KernelException;
import io.delta.kernel.internal.SnapshotImpl;
import io.delta.kernel.internal.TransactionImpl;
import io.delta.kernel.internal.actions.Metadata;
import io.delta.kernel.utils.CloseableIterable;
import java.util.List;
import java.util.Optional;

/** Brings a stored table up to the code's spec: columns that may be null are added, anything else is refused. */
public final class SpecUpgrade {

    private static final int ATTEMPTS = 20;

    private final KernelTable table;
    private final TableSpec spec;

    public SpecUpgrade(KernelTable table, TableSpec spec) {
        this.table = table;
        this.spec = spec;
    }

    /** Does it; another process may do the same at once. */
    public void run() {
        RuntimeException last = null;
        Backoff backoff = new Backoff();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            SnapshotImpl snapshot = table.latest();
            if (!isNeeded(TableSchema.read(spec.name(), snapshot, Optional.of(spec)))) {
                return;
            }
            try {
                commit(snapshot);
                return;
            } catch (KernelException e) {
                last = e;
                backoff.pause();
            }
        }
        throw new PlatformException(
                ErrorCode.COMMIT_CONFLICT,
                "table " + spec.name() + " could not be given the columns of its spec " + spec.version()
                        + ": another commit always came first. Try again when it is written less",
                last);
    }

    private boolean isNeeded(TableSpec stored) {
        if (stored.version() > spec.version()) {
            throw new PlatformException(
                    ErrorCode.TABLE_SPEC_NEWER,
                    "table " + spec.name() + " has version " + stored.version() + " of its spec, this code knows "
                            + spec.version() + ". Upgrade the platform");
        }
        for (ColumnSpec column : stored.columns()) {
            requireSame(column);
        }
        if (!stored.partitionBy().equals(spec.partitionBy())) {
            throw different("it is partitioned by " + stored.partitionBy() + ", not by " + spec.partitionBy());
        }
        List<ColumnSpec> added = spec.columns().stream()
                .filter(column -> stored.find(column.name()).isEmpty())
                .toList();
        added.forEach(this::requireNullable);
        return !added.isEmpty() || stored.version() < spec.version();
    }

    private void requireSame(ColumnSpec stored) {
        ColumnSpec wanted = spec.find(stored.name())
                .orElseThrow(() -> different("it has the column " + stored.name() + ", which the spec has not"));
        if (wanted.type() != stored.type() || wanted.scale() != stored.scale()) {
            throw different("column " + stored.name() + " is " + stored.type() + " with scale " + stored.scale()
                    + ", not " + wanted.type() + " with scale " + wanted.scale());
        }
        if (wanted.nullable() && !stored.nullable()) {
            throw different("column " + stored.name() + " is never null there, but may be by the spec");
        }
    }

    private void requireNullable(ColumnSpec added) {
        if (!added.nullable()) {
            throw different("it lacks the column " + added.name() + ", and only columns that may be null are added");
        }
    }

    private PlatformException different(String how) {
        return new PlatformException(
                ErrorCode.ILLEGAL_STATE,
                "table " + spec.name() + " is not what its spec says: " + how
                        + ". Give the new definition another name");
    }

    /** Kernel adds columns to mapped tables only, so the transaction is made by hand. */
    private void commit(SnapshotImpl snapshot) {
        Metadata metadata = snapshot.getMetadata()
                .withNewSchema(TableSchema.of(spec.columns()))
                .withMergedConfiguration(TableSchema.specProperties(spec));
        TransactionImpl transaction = new TransactionImpl(
                false,
                snapshot.getDataPath(),
                Optional.of(snapshot),
                KernelTable.ENGINE,
                Operation.MANUAL_UPDATE,
                Optional.empty(),
                Optional.of(metadata),
                snapshot.getCommitter(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(0),
                0,
                table.clock()::millis);
        transaction.commit(table.engine(), CloseableIterable.emptyIterable());
    }
}
