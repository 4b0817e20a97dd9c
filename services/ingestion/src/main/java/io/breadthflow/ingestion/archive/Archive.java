package io.breadthflow.ingestion.archive;

/**
 * Something that is taken in again when its content changes.
 *
 * @param table table it goes into
 * @param listing listing its rows belong to
 * @param key its own name
 */
public record Archive(String table, String listing, String key) {

    /** What a commit of it to {@code table} writes, for its {@link io.breadthflow.lake.table.CommitId}. */
    public String commitTo(String table) {
        return "ingest:" + table + ":" + listing + "/" + key;
    }
}
