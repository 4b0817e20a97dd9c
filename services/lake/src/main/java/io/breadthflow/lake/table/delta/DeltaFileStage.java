package io.breadthflow.lake.table.delta;

import io.breadthflow.contracts.table.DataFile;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.FileStage;
import java.util.List;

/** Files as a commit would write them, without the commit. */
final class DeltaFileStage implements FileStage {

    private final Staging staging;
    private boolean finished;

    DeltaFileStage(Staging staging) {
        this.staging = staging;
    }

    @Override
    public FileStage add(Columns rows) {
        if (finished) {
            throw new IllegalStateException("the files are finished");
        }
        staging.add(rows);
        return this;
    }

    @Override
    public List<DataFile> finish() {
        staging.flush();
        finished = true;
        return staging.dataFiles();
    }

    @Override
    public void close() {
        if (!finished) {
            staging.discard();
        }
    }
}
