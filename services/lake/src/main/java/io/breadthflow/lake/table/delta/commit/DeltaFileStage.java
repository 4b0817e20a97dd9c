package io.breadthflow.lake.table.delta.commit;

import io.breadthflow.contracts.table.DataFile;
import io.breadthflow.contracts.table.TableSpec;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.FileStage;
import io.breadthflow.lake.table.delta.kernel.KernelTable;
import java.util.List;

/** Files as a commit would write them, without the commit. */
public final class DeltaFileStage implements FileStage {

    private final Staging staging;
    private boolean finished;

    public DeltaFileStage(KernelTable table, TableSpec spec) {
        this.staging = new Staging(table, spec);
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
