package io.breadthflow.learning.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Version of a training library as its jar declares it. */
final class LibraryVersion {

    private LibraryVersion() {}

    /** Property {@code version} of {@code resource}, after the library's name. */
    static String read(String name, String resource) {
        Properties properties = new Properties();
        try (InputStream in = LibraryVersion.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the jar of " + name + " has no " + resource);
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the version of " + name + " cannot be read", e);
        }
        return name + " " + properties.getProperty("version");
    }
}
