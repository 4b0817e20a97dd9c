package io.breadthflow.ingestion.source;

/** Takes the rows of a source one after the other. */
public interface RowSink {

    /** One row; the object is filled again after the call. */
    void row(SourceRow row);

    /** Called every few thousand rows: how many bytes of {@link BarArchive#sizeBytes} have been read. */
    void position(long bytesRead);
}
