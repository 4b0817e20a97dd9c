package io.breadthflow.lake.store.s3;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Settings by which a store is reached.
 *
 * @param endpoint scheme, host and port
 * @param region the region requests are signed for
 * @param credentials whose rights they have
 * @param addressing where the name of the bucket goes
 * @param connectTimeout longest wait for a connection
 * @param requestTimeout longest time of one request, from its first byte to the last of its answer
 * @param caCertificate PEM file with certificates that are trusted beside the usual ones
 */
public record S3Settings(
        URI endpoint,
        String region,
        S3Credentials credentials,
        Addressing addressing,
        Duration connectTimeout,
        Duration requestTimeout,
        Optional<Path> caCertificate) {

    /** Place of the bucket's name in a request. */
    public enum Addressing {
        /** {@code endpoint/bucket/key}: MinIO and most others. */
        PATH,
        /** {@code bucket.endpoint/key}: AWS. */
        VIRTUAL_HOST
    }

    public S3Settings {
        if (connectTimeout.toMillis() < 1 || requestTimeout.toMillis() < 1) {
            throw new IllegalArgumentException("timeouts are at least a millisecond");
        }
    }
}
