package io.breadthflow.training.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Version of the training library as its jar declares it. */
final class LibraryVersion {
    private static final String RESOURCE = "/xgboost4j-version.properties";

    private LibraryVersion() {}

    /** As {@code xgboost 3.1.1}. */
    static String ofXgboost() {
        Properties properties = new Properties();
        try (InputStream in = LibraryVersion.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the XGBoost jar has no " + RESOURCE);
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The version of XGBoost cannot be read", e);
        }
        return "xgboost " + properties.getProperty("version");
    }
}
