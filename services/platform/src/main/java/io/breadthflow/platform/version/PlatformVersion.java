package io.breadthflow.platform.version;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The version of the platform, written into its jar by the build.
 *
 * @param number as {@code 0.1.0}
 */
public record PlatformVersion(String number) {

    /** The version of the code that runs. */
    public static PlatformVersion current() {
        try (InputStream in = PlatformVersion.class.getResourceAsStream("version.txt")) {
            if (in == null) {
                throw new IllegalStateException("version.txt is not beside the class; the build writes it");
            }
            return new PlatformVersion(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("version.txt cannot be read", e);
        }
    }
}
