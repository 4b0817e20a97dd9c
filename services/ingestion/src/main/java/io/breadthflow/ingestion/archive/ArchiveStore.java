package io.breadthflow.ingestion.archive;

import io.breadthflow.contracts.api.ingestion.DatasetResult;
import io.breadthflow.contracts.api.ingestion.IngestMode;

/**
 * The archives that were taken in. A revision is written down before anything is committed under its number, so that a
 * job that starts again commits under the same.
 */
public interface ArchiveStore {

    /**
     * The present revision of the archive when it has this fingerprint and still stands; a new one otherwise. It stands no
     * more once a later revision of the same table and listing replaced what was there, or when it is itself to replace
     * what came later.
     */
    ArchiveRevision register(Archive archive, String checksum, String fingerprint, IngestMode mode);

    /** Writes down what became of a revision. */
    void complete(ArchiveRevision revision, DatasetResult result);
}
