package io.breadthflow.ingestion.source;

/** The unit that is taken in as a whole: a file, a folder of files, a vendor's download. */
public interface BarArchive {

    /** Name by which a later revision of the same archive is known, as the file's name. */
    String key();

    /** Size as it lies at the source. */
    long sizeBytes();

    /** Changes whenever the content may have changed; costs no reading of it. */
    String stamp();

    /** SHA-256 of the content, hexadecimal. Reads all of it. */
    String checksum();

    /**
     * Hands every row to {@code sink}, bad ones with their faults, and answers the checksum of what was read: another one
     * than {@link #checksum()} when the content changed in between. Throws {@code SOURCE_UNREADABLE} or {@code
     * SOURCE_MALFORMED} with the file, the line reached and what to do.
     *
     * @param symbols where the codes of the rows' symbols come from
     */
    String read(Symbols symbols, RowSink sink);
}
