package io.breadthflow.spark.store;

import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.junit.S3ProxyExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Against an S3 server in this process. */
@Tag("slow")
class S3ProxyLogStoreIT extends ConditionalPutContract {

    @RegisterExtension
    private final S3ProxyExtension server = S3ProxyExtension.builder()
            .withBlobStoreProvider("filesystem-nio2")
            .withCredentials(AuthenticationType.AWS_V2_OR_V4, "access", "secret")
            .build();

    @Override
    S3Server server() {
        return new S3Server(server.getUri(), server.getAccessKey(), server.getSecretKey());
    }

    @Override
    int races() {
        return 20;
    }
}
