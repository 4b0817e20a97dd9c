package io.breadthflow.lake.store.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.minio.GetBucketLifecycleArgs;
import io.minio.MinioAsyncClient;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("native")
@ExtendWith(NativeS3.class)
class NativeS3StoreIT extends S3StoreContract {

    private final S3Server server;

    NativeS3StoreIT(S3Server server) {
        super(server);
        this.server = server;
    }

    @Test
    void aNewBucketForgetsWhatOnlyTriedItOut() throws Exception {
        String bucket = "made-" + UUID.randomUUID();
        S3ObjectStore.open(server.settings(), new S3Location(bucket, "below/")).close();

        try (MinioAsyncClient client = S3Http.client(server.settings(), server.user())) {
            assertThat(client.getBucketLifecycle(GetBucketLifecycleArgs.builder()
                                    .bucket(bucket)
                                    .build())
                            .get()
                            .rules())
                    .anySatisfy(rule -> {
                        assertThat(rule.filter().prefix()).isEqualTo("below/diagnosis/");
                        assertThat(rule.expiration().days()).isEqualTo(1);
                    });
        }
    }
}
