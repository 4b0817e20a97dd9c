package io.breadthflow.platform.test;

import io.breadthflow.contracts.job.ServiceName;
import io.breadthflow.lake.store.s3.S3Credentials;
import io.breadthflow.lake.store.s3.S3Location;
import io.breadthflow.lake.store.s3.S3ObjectStore;
import io.breadthflow.lake.store.s3.S3Settings;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The user of a service in the real object store that the environment names, with the rights that compose gives it, in a
 * bucket that only its tests use.
 */
public record StoreUser(ServiceName service, URI endpoint) {

    private static final Logger LOG = LoggerFactory.getLogger(StoreUser.class);
    private static final String S3 = "BREADTHFLOW_TEST_S3_";

    /** The user of {@code service}; skips the test where there is none. */
    public static StoreUser of(ServiceName service) {
        String secret = S3 + "USER_SECRET_KEY";
        if (System.getenv(secret) == null) {
            LOG.warn(
                    "SKIPPED: {} is not set; .ci/stand-ins/servers/minio-users makes the users of the services",
                    secret);
        }
        Assumptions.assumeTrue(System.getenv(secret) != null, secret + " is not set");
        return new StoreUser(service, URI.create(variable("ENDPOINT")));
    }

    /** The same user of the same store at another address. */
    public StoreUser at(URI address) {
        return new StoreUser(service, address);
    }

    /** What makes a service work on the bucket as this user. */
    public Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>();
        properties.put("breadthflow.lake.root", "s3://" + bucket());
        properties.put("breadthflow.lake.s3.endpoint", endpoint.toString());
        properties.put("breadthflow.lake.s3.access-key", service.path());
        properties.put("breadthflow.lake.s3.secret-key", variable("USER_SECRET_KEY"));
        return properties;
    }

    /** The bucket, empty, as one sees it who may do everything. */
    public S3ObjectStore emptyBucket() {
        S3ObjectStore store = S3ObjectStore.open(
                new S3Settings(
                        URI.create(variable("ENDPOINT")),
                        "us-east-1",
                        new S3Credentials(variable("ACCESS_KEY"), variable("SECRET_KEY")),
                        S3Settings.Addressing.PATH,
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30),
                        Optional.empty()),
                new S3Location(bucket(), ""));
        store.list("").forEach(object -> store.delete(object.path()));
        return store;
    }

    private String bucket() {
        return "native-" + service.path();
    }

    private static String variable(String name) {
        return Optional.ofNullable(System.getenv(S3 + name))
                .orElseThrow(() -> new AssertionError(S3 + name + " is not set"));
    }
}
