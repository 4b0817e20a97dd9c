package io.breadthflow.platform.lake;

import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the lake is.
 *
 * @param root folder, as a path or a {@code file:} URI; a relative one starts at the working directory
 */
@Validated
@ConfigurationProperties(prefix = "breadthflow.lake", ignoreUnknownFields = false)
record LakeProperties(@DefaultValue("data/lake") @NotBlank String root) {

    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]+:.*");

    /** The folder; throws {@link IllegalArgumentException} for a store that is not on a local disk. */
    Path folder() {
        if (root.startsWith("file:")) {
            return Path.of(URI.create(root)).toAbsolutePath();
        }
        if (SCHEME.matcher(root).matches()) {
            throw new IllegalArgumentException(
                    "breadthflow.lake.root is '" + root + "', but only folders and file: URIs are supported");
        }
        return Path.of(root).toAbsolutePath();
    }
}
