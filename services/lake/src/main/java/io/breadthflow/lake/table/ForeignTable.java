package io.breadthflow.lake.table;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.table.TableSpec;
import java.time.Instant;
import java.util.List;

/** A table of another service: it can be read only. */
record ForeignTable(Table table) implements Table {

    @Override
    public String name() {
        return table.name();
    }

    @Override
    public Snapshot latest() {
        return table.latest();
    }

    @Override
    public Snapshot at(long version) {
        return table.at(version);
    }

    @Override
    public Snapshot asOf(Instant time) {
        return table.asOf(time);
    }

    @Override
    public TableCommit begin(CommitId id, Lineage lineage) {
        throw refused("commit " + id.what());
    }

    @Override
    public FileStage stage() {
        throw refused("write files of it");
    }

    @Override
    public CommitResult append(CommitId id, Lineage lineage, Columns rows) {
        throw refused("append " + id.what());
    }

    @Override
    public CommitResult overwrite(CommitId id, Lineage lineage, Partition partition, Columns rows) {
        throw refused("overwrite by " + id.what());
    }

    private PlatformException refused(String what) {
        return new PlatformException(
                ErrorCode.INTERNAL,
                "The table " + name() + " is written by the service "
                        + spec().writer().path() + " alone, and another tried to " + what
                        + ". Write a table of your own, or let "
                        + spec().writer().path() + " do it.");
    }

    @Override
    public List<CommitInfo> history(int limit) {
        return table.history(limit);
    }

    @Override
    public TableSpec spec() {
        return table.spec();
    }
}
