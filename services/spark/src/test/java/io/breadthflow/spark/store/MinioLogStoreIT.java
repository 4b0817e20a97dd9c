package io.breadthflow.spark.store;

import org.junit.jupiter.api.Tag;

/** Against the real server that the environment names. */
@Tag("native")
class MinioLogStoreIT extends ConditionalPutContract {

    private final S3Server server = S3Server.real();

    @Override
    S3Server server() {
        return server;
    }

    @Override
    int races() {
        return 200;
    }
}
