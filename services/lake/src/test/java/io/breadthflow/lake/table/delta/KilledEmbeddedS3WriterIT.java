package io.breadthflow.lake.table.delta;

import io.breadthflow.lake.store.s3.EmbeddedS3;
import io.breadthflow.lake.store.s3.S3Server;
import io.breadthflow.lake.store.s3.StoreAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("slow")
@ExtendWith(EmbeddedS3.class)
class KilledEmbeddedS3WriterIT extends KilledWriterContract {

    private final S3Server server;

    KilledEmbeddedS3WriterIT(S3Server server) {
        this.server = server;
    }

    @Override
    protected StoreAddress emptyLake(Path folder) {
        return StoreAddress.of(server);
    }
}
