package io.breadthflow.ingestion.source;

import io.breadthflow.contracts.api.ingestion.CsvMapping;

/** A kind of place bars come from. Another vendor is another implementation, found by the locations it reads. */
public interface BarSource {

    /** True when {@code location} is one of this source, by its form alone. */
    boolean reads(String location);

    /** Throws {@code FORBIDDEN} or {@code INVALID_REQUEST} when a location or mapping can never be read; no other check. */
    void admit(String location, CsvMapping mapping);

    /** The archive at {@code location}; throws {@code SOURCE_UNREADABLE} when there is none. */
    BarArchive open(String location, CsvMapping mapping);
}
