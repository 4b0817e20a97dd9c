package io.breadthflow.platform.feast;

import java.net.URI;
import java.time.Duration;

/**
 * A Feast server and how long it may take.
 *
 * @param url of {@code feast serve}, as {@code http://feast:6566}
 * @param connectTimeout to open a connection
 * @param requestTimeout for a whole answer
 */
public record FeastServer(URI url, Duration connectTimeout, Duration requestTimeout) {

    URI at(String path) {
        String base = url.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }
}
