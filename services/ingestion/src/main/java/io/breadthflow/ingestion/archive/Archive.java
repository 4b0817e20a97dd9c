package io.breadthflow.ingestion.archive;

/**
 * Something that is taken in again when its content changes.
 *
 * @param table table it goes into
 * @param listing listing its rows belong to
 * @param key its own name
 */
public record Archive(String table, String listing, String key) {

    /** Content of a commit of this archive to {@code table}, for its {@link io.breadthflow.lake.table.CommitId}. */
    public String commitTo(String table) {
        return "ingest:" + table + ":" + listing + "/" + key;
    }
}
