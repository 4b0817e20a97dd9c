package io.breadthflow.lake.table;

import io.breadthflow.contracts.table.TableSpec;
import java.time.Instant;
import java.util.List;

/** A table of the lake. Safe for use by many threads and by many processes at once. */
public interface Table {

    String name();

    /** The newest version. */
    Snapshot latest();

    /** Version {@code version}; throws {@code NOT_FOUND} when it does not exist or is no longer kept. */
    Snapshot at(long version);

    /** The newest version made at or before {@code time}; throws {@code NOT_FOUND} when there was none. */
    Snapshot asOf(Instant time);

    /** Starts a commit; see {@link TableCommit}. */
    TableCommit begin(CommitId id, Lineage lineage);

    /** Starts files that a commit elsewhere will take; see {@link FileStage}. */
    FileStage stage();

    /** Appends {@code rows} in one commit. */
    CommitResult append(CommitId id, Lineage lineage, Columns rows);

    /** Replaces {@code partition} by {@code rows} in one commit. */
    CommitResult overwrite(CommitId id, Lineage lineage, Partition partition, Columns rows);

    /** The commits of the platform and of others, newest first, at most {@code limit}. */
    List<CommitInfo> history(int limit);

    /** Spec of the table in the code. */
    TableSpec spec();
}
