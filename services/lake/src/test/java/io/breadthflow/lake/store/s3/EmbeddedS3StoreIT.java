package io.breadthflow.lake.store.s3;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmbeddedS3.class)
class EmbeddedS3StoreIT extends S3StoreContract {

    EmbeddedS3StoreIT(S3Server server) {
        super(server);
    }

    @Override
    protected int racedObjects() {
        return 10;
    }
}
