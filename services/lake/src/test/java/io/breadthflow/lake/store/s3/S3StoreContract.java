package io.breadthflow.lake.store.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.lake.store.ObjectStore;
import io.breadthflow.lake.store.StoreContract;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every store on S3 promises beyond what all stores do. */
abstract class S3StoreContract extends StoreContract {

    private final S3Server server;
    private final S3ObjectStore store;

    S3StoreContract(S3Server server) {
        this.server = server;
        this.store = server.emptyStore();
    }

    @Override
    protected ObjectStore emptyStore() {
        return store;
    }

    @AfterEach
    void removeAll() {
        store.list("").forEach(object -> store.delete(object.path()));
        store.close();
    }

    private static PlatformException failure(Runnable work) {
        try {
            work.run();
        } catch (PlatformException e) {
            return e;
        }
        throw new AssertionError("it worked");
    }

    @Test
    void makesTheBucketThatIsMissing() {
        String bucket = "made-" + UUID.randomUUID();
        try (S3ObjectStore first = S3ObjectStore.open(server.settings(), new S3Location(bucket, ""));
                S3ObjectStore second = S3ObjectStore.open(server.settings(), new S3Location(bucket, "below/"))) {
            first.put("below/a", new byte[3]);

            assertThat(second.find("a").orElseThrow().sizeBytes()).isEqualTo(3);
            assertThat(second.root()).isEqualTo("s3://" + bucket + "/below/");
            first.delete("below/a");
        }
    }

    @Test
    void keepsLargeObjects() {
        byte[] bytes = new byte[33 << 20];
        new Random(1).nextBytes(bytes);

        store.put("large", bytes);

        assertThat(Arrays.equals(store.get("large"), bytes)).isTrue();
        assertThat(store.get("large", 20 << 20, 5)).isEqualTo(Arrays.copyOfRange(bytes, 20 << 20, (20 << 20) + 5));
        assertThat(store.putIfAbsent("large", new byte[1])).isFalse();
    }

    @Test
    void wonRacesWithLargeObjectsToo() {
        byte[] bytes = new byte[20 << 20];

        assertThat(store.putIfAbsent("large", bytes)).isTrue();
        assertThat(store.putIfAbsent("large", bytes)).isFalse();
        assertThat(store.find("large").orElseThrow().sizeBytes()).isEqualTo(bytes.length);
    }

    @Test
    void tellsThatTheKeysAreWrong() {
        S3Settings right = server.settings();
        S3Settings wrong = new S3Settings(
                right.endpoint(),
                right.region(),
                new S3Credentials(right.credentials().accessKey(), "wrong-secret"),
                right.addressing(),
                right.connectTimeout(),
                right.requestTimeout(),
                Optional.empty());

        PlatformException e = failure(() -> S3ObjectStore.open(wrong, server.emptyPlace()));

        assertThat(e.code()).isEqualTo(ErrorCode.STORE_UNAVAILABLE);
        assertThat(e)
                .hasMessageContaining("secret-key")
                .hasMessageContaining(right.endpoint().toString())
                .hasMessageContaining("breadthflow-test");
        assertThat(e.getMessage()).doesNotContain("wrong-secret");
    }

    @Test
    void tellsThatNobodyAnswers() {
        S3Settings nobody = server.settings(URI.create("http://127.0.0.1:1"), Duration.ofSeconds(1));

        assertThatThrownBy(() -> S3ObjectStore.open(nobody, server.emptyPlace()))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.STORE_UNAVAILABLE))
                .hasMessageContaining("http://127.0.0.1:1")
                .hasMessageContaining("Check that the store is up");
    }

    @Test
    void listsMoreThanAPage() {
        for (int i = 0; i < 25; i++) {
            store.put(String.format("log/%03d", i), new byte[1]);
        }

        assertThat(store.listFrom("log/003")).hasSize(22);
        assertThat(store.firstFrom("log/0035"))
                .map(ObjectStore.StoredObject::path)
                .contains("log/004");
    }
}
