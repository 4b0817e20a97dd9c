package io.breadthflow.lake.store.s3;

import io.breadthflow.lake.store.LocalObjectStore;
import io.breadthflow.lake.store.ObjectStore;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * A store that another process can open too.
 *
 * @param root folder or {@code s3://} location
 * @param environment variables the other process needs for it
 */
public record StoreAddress(String root, Map<String, String> environment) {

    private static final String ENDPOINT = "CHILD_S3_ENDPOINT";
    private static final String ACCESS_KEY = "CHILD_S3_ACCESS_KEY";
    private static final String SECRET_KEY = "CHILD_S3_SECRET_KEY";

    public static StoreAddress of(Path folder) {
        return new StoreAddress(folder.toString(), Map.of());
    }

    /** A place on {@code server} where nothing is. */
    public static StoreAddress of(S3Server server) {
        return new StoreAddress(
                server.emptyPlace().toString(),
                Map.of(
                        ENDPOINT, server.endpoint().toString(),
                        ACCESS_KEY, server.credentials().accessKey(),
                        SECRET_KEY, server.credentials().secretKey()));
    }

    public ObjectStore open() {
        if (!S3Location.isS3(root)) {
            return LocalObjectStore.open(Path.of(root));
        }
        S3Server server = new S3Server(
                URI.create(environment.get(ENDPOINT)),
                new S3Credentials(environment.get(ACCESS_KEY), environment.get(SECRET_KEY)));
        return S3ObjectStore.open(server.settings(server.endpoint(), Duration.ofSeconds(60)), S3Location.parse(root));
    }
}
