package io.breadthflow.training.dataset;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Snapshot;

/** Opens tables at the versions that a run has pinned. */
final class PinnedTable {
    private PinnedTable() {}

    /** The table at that version; says what to do when it is no longer kept. */
    static Snapshot open(Lake lake, String table, long version) {
        try {
            return lake.find(table)
                    .orElseThrow(() -> new PlatformException(
                            ErrorCode.NOT_FOUND,
                            "There is no table " + table + " in the lake at "
                                    + lake.store().root()))
                    .at(version);
        } catch (PlatformException e) {
            if (e.code() != ErrorCode.NOT_FOUND) {
                throw e;
            }
            throw new PlatformException(
                    ErrorCode.NOT_FOUND,
                    "Version " + version + " of " + table
                            + " that the run is made from is no longer there: " + e.getMessage()
                            + " Start a new run over the present version.",
                    e);
        }
    }
}
