package io.breadthflow.ingestion.source;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Permitted locations of sources.
 *
 * @param roots folders below which files may be read; empty means any file the service can read
 */
@ConfigurationProperties(prefix = "breadthflow.ingestion.source", ignoreUnknownFields = false)
public record SourceProperties(@DefaultValue List<Path> roots) {

    public SourceProperties {
        roots = List.copyOf(roots);
    }
}
