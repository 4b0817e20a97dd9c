package io.breadthflow.lake.store.s3;

import io.breadthflow.lake.store.s3.S3Settings.Addressing;
import io.minio.credentials.Provider;
import io.minio.credentials.StaticProvider;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * A store that tests talk to.
 *
 * @param endpoint where it listens
 * @param credentials of a user who may do everything
 */
public record S3Server(URI endpoint, S3Credentials credentials) {

    private static final String BUCKET = "breadthflow-test";

    /** How to reach it, with timeouts that only a hanging server exceeds. */
    public S3Settings settings() {
        return settings(endpoint, Duration.ofSeconds(30));
    }

    /** How to reach it by another way. */
    public S3Settings settings(URI by, Duration requestTimeout) {
        return new S3Settings(
                by, "us-east-1", credentials, Addressing.PATH, Duration.ofSeconds(5), requestTimeout, Optional.empty());
    }

    Provider user() {
        return new StaticProvider(credentials.accessKey(), credentials.secretKey(), null);
    }

    /** A place where nothing is. */
    public S3Location emptyPlace() {
        return new S3Location(BUCKET, UUID.randomUUID() + "/a b/");
    }

    /** A store where nothing is. */
    public S3ObjectStore emptyStore() {
        return S3ObjectStore.open(settings(), emptyPlace());
    }
}
