package io.breadthflow.cli.pipeline;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Location of raw data, in words that do not depend on the working directory. */
final class SourceLocation {

    /** {@code scheme:…} is no file but another vendor's; a single letter is a Windows drive. */
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+-]+:.*");

    private SourceLocation() {}

    /** A path made absolute; a location of another source as it is. */
    static String absolute(String location) {
        return SCHEME.matcher(location).matches()
                ? location
                : Path.of(location).toAbsolutePath().normalize().toString();
    }
}
