package io.breadthflow.lake.table;

import io.breadthflow.contracts.table.DataFile;

/**
 * One commit under way. Rows may come in many batches; they are held until they are worth a file and written then.
 * Nothing is visible before {@link #commit()}, and {@link #close()} without it removes what was written. For one thread.
 */
public interface TableCommit extends AutoCloseable {

    /** Adds rows. They need not be sorted or of one partition: what goes to a file is split and sorted by the spec. */
    TableCommit add(Columns rows);

    /**
     * Adds the rows of a file that a {@link FileStage} of the same table has written. The file belongs to this commit: it
     * goes when the commit is not made.
     */
    TableCommit adopt(DataFile file);

    /** Everything now in {@code partition} is removed by this commit; rows added to it here stay. */
    TableCommit replace(Partition partition);

    /**
     * Declares that this commit was worked out from {@code version}: when another commit has come since, {@link #commit()}
     * throws {@code COMMIT_CONFLICT} instead of replacing rows that the plan has not seen.
     */
    TableCommit basedOn(long version);

    /** Adds a tag to the commit's lineage: a fact that is known only once its rows are worked out. */
    TableCommit tag(String key, String value);

    /** Rows added so far. */
    long rows();

    /**
     * Makes the commit: all of it or nothing. When the same {@link CommitId} (or a later ordinal of it) has been committed
     * before, nothing is written and the answer names the version that holds it. Conflicts are resolved inside: an append
     * is retried, a replacement is planned again on the new version. Throws {@code COMMIT_CONFLICT} after many attempts.
     */
    CommitResult commit();

    /** Removes the files of a commit that was not made. */
    @Override
    void close();
}
