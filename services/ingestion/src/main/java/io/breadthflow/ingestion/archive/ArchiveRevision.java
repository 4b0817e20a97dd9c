package io.breadthflow.ingestion.archive;

import io.breadthflow.contracts.api.ingestion.DatasetResult;
import io.breadthflow.lake.table.CommitId;
import org.jspecify.annotations.Nullable;

/**
 * One content of an archive that is taken in in one way.
 *
 * @param number rises with every other content or way, from 0
 * @param checksum SHA-256 of the content, hexadecimal
 * @param fingerprint everything the rows that come out depend on
 * @param earlier what became of it when it was taken in before, null when it was not
 */
public record ArchiveRevision(
        Archive archive,
        long number,
        String checksum,
        String fingerprint,
        @Nullable DatasetResult earlier) {

    /** The id of this revision's commit to {@code table}. */
    public CommitId commitTo(String table) {
        return new CommitId(archive.commitTo(table), number);
    }
}
