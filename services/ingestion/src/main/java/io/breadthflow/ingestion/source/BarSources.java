package io.breadthflow.ingestion.source;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import java.util.List;

/** The sources of this installation, in the order in which they are asked. */
public record BarSources(List<BarSource> sources) {

    public BarSources {
        sources = List.copyOf(sources);
    }

    /** The first source that reads {@code location}. */
    public BarSource forLocation(String location) {
        return sources.stream()
                .filter(source -> source.reads(location))
                .findFirst()
                .orElseThrow(() -> new PlatformException(
                        ErrorCode.INVALID_REQUEST,
                        "No source reads '" + location + "'. Give a CSV or CSV.gz file, or a folder of them."));
    }
}
