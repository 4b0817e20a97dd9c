package io.breadthflow.standalone;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The instance's own settings.
 *
 * @param dataDir folder of lake, database, logs and instance.json
 */
@Validated
@ConfigurationProperties(prefix = "breadthflow.standalone", ignoreUnknownFields = false)
record StandaloneProperties(
        @NotNull @DefaultValue(".breadthflow") Path dataDir) {}
