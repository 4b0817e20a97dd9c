package io.breadthflow.lake.table;

import io.breadthflow.contracts.table.DataFile;
import java.util.List;

/**
 * Rows that one process writes into files for another to commit, see {@link TableCommit#adopt}. Nothing is visible before
 * that; {@link #close()} without {@link #finish()} removes what was written. For one thread.
 */
public interface FileStage extends AutoCloseable {

    /** Adds rows; the same promises as {@link TableCommit#add}. */
    FileStage add(Columns rows);

    /** Writes what is held, and answers all files; they belong to whoever adopts them. */
    List<DataFile> finish();

    @Override
    void close();
}
